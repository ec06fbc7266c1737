package io.tidegate.cab;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Entered;
import io.tidegate.kernel.AccountId;
import io.tidegate.ui.Live;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is at a meeting when something moves on a change or a model of its agenda: a vote
 * above all, wherever it was given. A signal carries no content.
 */
@Component
class CabListener {
  private static final Set<String> ROOMS = Set.of("approval", "catalogue");

  private final MeetingStore meetings;
  private final Live live;

  CabListener(MeetingStore meetings, Live live) {
    this.meetings = meetings;
    this.live = live;
  }

  @EventListener
  void hear(Entered entered) {
    Set<UUID> moved =
        entered.acts().stream()
            .map(Entered.Act::deed)
            .filter(deed -> ROOMS.contains(deed.room()))
            .map(Deed::subject)
            .collect(Collectors.toSet());
    moved.forEach(thing -> tell(entered.account(), thing));
  }

  private void tell(AccountId account, UUID thing) {
    meetings.dealingWith(thing).forEach(meeting -> live.changed(account, meeting.value()));
  }
}
