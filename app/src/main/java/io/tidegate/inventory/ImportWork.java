package io.tidegate.inventory;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the job of an import is.
 *
 * @param confirmedAt when somebody had it taken in; null before
 * @param actsFor as whom the job acts: who confirmed it, or had it go on; null before
 * @param stopped null while it goes on
 * @param because why it stopped; empty when somebody stopped it
 * @param looked how many of its {@code rows} are dealt with
 */
public record ImportWork(
    @Nullable Instant confirmedAt,
    @Nullable PersonId actsFor,
    @Nullable Stop stopped,
    String because,
    int looked,
    int rows,
    @Nullable Instant doneAt) {
  static final ImportWork NONE = new ImportWork(null, null, null, "", 0, 0, null);
  private static final int WHOLE = 100;

  /** Why it does not go on. */
  public enum Stop {
    CANCELLED,
    FAILED
  }

  /** How much of it is done, in per cent. */
  public int share() {
    return rows == 0 ? 0 : (int) ((long) WHOLE * looked / rows);
  }
}
