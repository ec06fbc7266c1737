package io.tidegate.change;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What actually happened, beside what was planned. Anything null or empty is not yet known.
 *
 * @param doneBy who did what was recorded after the fact, in words; empty for a change that ran
 *     here
 * @param effortMinutes working time of all people
 */
public record Result(
    @Nullable Outcome outcome,
    String whatHappened,
    @Nullable Instant started,
    @Nullable Instant ended,
    String doneBy,
    @Nullable Integer effortMinutes,
    @Nullable BigDecimal cost) {
  /** Nothing has happened yet. */
  public static final Result NONE = new Result(null, "", null, null, "", null, null);

  /** The same, begun at this moment; a restart after a rollback keeps the first start. */
  public Result startedAt(Instant moment) {
    return new Result(
        outcome,
        whatHappened,
        started == null ? moment : started,
        null,
        doneBy,
        effortMinutes,
        cost);
  }

  /** The same, ended at this moment. */
  public Result endedAt(Instant moment) {
    return new Result(outcome, whatHappened, started, moment, doneBy, effortMinutes, cost);
  }
}
