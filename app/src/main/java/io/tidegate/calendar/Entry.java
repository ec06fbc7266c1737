package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the calendar. It is never altered: an edit puts another in its place, which keeps the
 * {@code uid} and counts the {@code sequence} up, as calendars know it.
 *
 * @param byClient whether a person of the client put it on
 * @param ended null while it is in force
 */
public record Entry(
    EntryId id,
    EntryFacts facts,
    EntryId uid,
    int sequence,
    boolean byClient,
    Instant madeAt,
    String madeBy,
    @Nullable Ended ended) {
  /**
   * How it came to its end.
   *
   * @param replacedBy the entry in its place; null when it was withdrawn
   */
  public record Ended(Instant at, String by, String because, @Nullable EntryId replacedBy) {}

  /** What it says about its time. */
  public EntryKind kind() {
    return facts.kind();
  }

  /** What people call it. */
  public String title() {
    return facts.title();
  }

  /** Whether it is in force for this client. */
  public boolean isFor(ClientId client) {
    return facts.client() == null || facts.client().equals(client);
  }
}
