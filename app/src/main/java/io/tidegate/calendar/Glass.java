package io.tidegate.calendar;

import io.tidegate.kernel.ChangeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a blackout was broken into for a change, for those who review it. */
@Service
public class Glass {
  private final WaiverStore waivers;

  Glass(WaiverStore waivers) {
    this.waivers = waivers;
  }

  /** Whether it ever was, for this change. */
  @Transactional(readOnly = true)
  public boolean brokenFor(ChangeId change) {
    return waivers.of(change).stream().anyMatch(one -> one.key().equals(Waiver.GLASS));
  }
}
