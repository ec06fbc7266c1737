package io.tidegate.cab;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place on the board at one meeting.
 *
 * @param client whose person they are; null for staff
 * @param named whether they were named for this meeting; otherwise they sit there by role
 * @param cameAt when they came; null for who did not
 * @param reply what they said to the invitation; null for nothing yet
 * @param standsInFor in whose place they sit; null for their own
 */
public record Seat(
    PersonId person,
    @Nullable ClientId client,
    boolean named,
    @Nullable Instant cameAt,
    @Nullable Reply reply,
    @Nullable PersonId standsInFor) {
  /** Whether they came. */
  public boolean here() {
    return cameAt != null;
  }

  /** Whether the place is another's. */
  public boolean standsIn() {
    return standsInFor != null;
  }

  /** Whether they said that they do not come. */
  public boolean declined() {
    return reply == Reply.DECLINED;
  }
}
