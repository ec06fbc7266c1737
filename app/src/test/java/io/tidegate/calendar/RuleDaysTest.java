package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days looked at from later on are those that counting up from the first gives. */
class RuleDaysTest {
  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY",
          "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
          "FREQ=DAILY;INTERVAL=3",
          "FREQ=WEEKLY",
          "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
          "FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU;BYSETPOS=1",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
          "FREQ=WEEKLY;BYDAY=SU;UNTIL=20290101",
          "FREQ=WEEKLY;BYDAY=SU;COUNT=90",
          "FREQ=MONTHLY",
          "FREQ=MONTHLY;BYMONTHDAY=-1",
          "FREQ=MONTHLY;BYMONTHDAY=31",
          "FREQ=MONTHLY;BYDAY=2SA",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,-1",
          "FREQ=MONTHLY;INTERVAL=5",
          "FREQ=MONTHLY;BYMONTH=3,9;BYDAY=-1FR",
          "FREQ=YEARLY",
          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
          "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
          "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO",
          "FREQ=YEARLY;BYYEARDAY=-1,366",
          "FREQ=YEARLY;INTERVAL=4");

  @Test
  void laterDaysAreTheSameFromWhereverTheyAreLookedAt() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random chance = new Random(seed);
    for (int round = 0; round < 1500; round++) {
      String text = RULES.get(chance.nextInt(RULES.size()));
      LocalDate first = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(800));
      LocalDate from = first.plusDays(chance.nextInt(3000));
      LocalDate until = from.plusDays(chance.nextInt(400));
      RuleDays rule = new RuleDays(text);
      assertThat(rule.between(first, from, until, Integer.MAX_VALUE))
          .as("seed %d: %s from %s, within %s and %s", seed, text, first, from, until)
          .isEqualTo(
              rule.between(first, first, until, Integer.MAX_VALUE).stream()
                  .filter(day -> !day.isBefore(from))
                  .toList());
    }
  }
}
