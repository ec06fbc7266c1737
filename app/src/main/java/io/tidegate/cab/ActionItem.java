package io.tidegate.cab;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do until when, as the board asked.
 *
 * @param item what it came of; null for the meeting as a whole
 * @param reference of that item, such as CHG-1042; empty for none
 * @param ending how it ended; null while it is to be done
 */
public record ActionItem(
    UUID id,
    MeetingId meeting,
    @Nullable AgendaItemId item,
    @Nullable ClientId client,
    String reference,
    String text,
    PersonId owner,
    LocalDate due,
    @Nullable Ending ending) {
  /**
   * How it ended.
   *
   * @param done whether it was done; otherwise it was cancelled
   * @param words how one knows that it is done, or why it is not to be done any more
   */
  public record Ending(boolean done, Instant at, PersonId by, String words) {}

  /** Whether it is still to be done. */
  public boolean open() {
    return ending == null;
  }

  /** Whether it is still to be done though its day has passed. */
  public boolean overdue(LocalDate today) {
    return open() && due.isBefore(today);
  }
}
