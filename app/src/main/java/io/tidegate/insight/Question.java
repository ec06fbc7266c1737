package io.tidegate.insight;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;

/**
 * What changed here?
 *
 * @param moment when trouble began, to the minute
 * @param back how far back to look from there
 */
public record Question(Subject subject, Instant moment, Duration back) {
  /** The furthest that can be looked back. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** What is looked back when nothing is said. */
  public static final Duration USUAL = Duration.ofHours(24);

  /** Work that is planned may have been begun early. */
  private static final Duration AHEAD = Duration.ofHours(2);

  public Question {
    checked(back);
  }

  /** The same span; throws {@link Invalid} for one that cannot be looked back. */
  public static Duration checked(Duration back) {
    if (back.compareTo(Duration.ofHours(1)) < 0 || back.compareTo(LONGEST) > 0) {
      throw new Invalid("hours", "Look back 1 to %d hours.".formatted(LONGEST.toHours()));
    }
    return back;
  }

  /** The hours that count. */
  Window hours() {
    return new Window(moment.minus(back), moment.plus(AHEAD));
  }

  /** The same, looking this far back. */
  Question back(Duration longer) {
    return new Question(subject, moment, longer);
  }
}
