package io.tidegate.cab;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Entered;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.ui.Live;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is at a meeting when something moves on a change of its agenda: a vote above all,
 * wherever it was given. A signal carries no content.
 */
@Component
class CabListener {
  private static final String VOTES = "approval";

  private final MeetingStore meetings;
  private final Live live;

  CabListener(MeetingStore meetings, Live live) {
    this.meetings = meetings;
    this.live = live;
  }

  @EventListener
  void hear(Entered entered) {
    Set<ChangeId> moved =
        entered.acts().stream()
            .map(Entered.Act::deed)
            .filter(deed -> deed.room().equals(VOTES))
            .map(Deed::subject)
            .map(ChangeId::new)
            .collect(Collectors.toSet());
    moved.forEach(change -> tell(entered.account(), change));
  }

  private void tell(AccountId account, ChangeId change) {
    meetings.dealingWith(change).forEach(meeting -> live.changed(account, meeting.value()));
  }
}
