package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spoken authorisation of an emergency, written down by somebody else.
 *
 * @param vote the vote it counts as
 * @param channel by which it came, such as {@code telephone}
 * @param confirmBy by when the authoriser should confirm it with their own sign-in
 * @param answeredAt null until they answered
 */
public record VerbalWord(
    UUID vote,
    ChangeId change,
    PersonId authoriser,
    PersonId recordedBy,
    String channel,
    Instant saidAt,
    Instant confirmBy,
    Standing standing,
    @Nullable Instant answeredAt,
    String answerWords) {
  /** What its authoriser said of it since. */
  public enum Standing {
    OPEN,
    CONFIRMED,
    /** The change was unauthorised. */
    DENIED
  }
}
