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
 * @param how how one knows that it is done; empty until then
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
    @Nullable Instant doneAt,
    @Nullable PersonId doneBy,
    String how) {
  /** Whether it is done. */
  public boolean done() {
    return doneAt != null;
  }
}
