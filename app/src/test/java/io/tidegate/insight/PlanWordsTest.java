package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.NoticePromise;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan says depends on the rules, and it never says more than they do. */
class PlanWordsTest {
  private static final Set<ConflictKind> BOTH =
      Set.of(ConflictKind.OUTSIDE_WINDOW, ConflictKind.BLACKOUT);

  @Test
  void windowsThatStopAChangeAreToldApartFromThoseThatWarn() {
    assertThat(PlanTimes.maintained(true, BOTH))
        .isEqualTo("Changes are made inside maintenance windows, and never inside a blackout.");
    assertThat(PlanTimes.maintained(true, Set.of(ConflictKind.BLACKOUT)))
        .isEqualTo(
            "Changes are made inside maintenance windows where they can be, and never inside a"
                + " blackout.");
    assertThat(PlanTimes.maintained(true, Set.of(ConflictKind.OUTSIDE_WINDOW)))
        .isEqualTo(
            "Changes are made inside maintenance windows; a blackout warns, and stops none.");
  }

  @Test
  void withoutWindowsNoneIsPromised() {
    assertThat(PlanTimes.maintained(false, BOTH))
        .isEqualTo(
            "No maintenance windows are laid down: a change is made when its window was agreed, and"
                + " never inside a blackout.");
    assertThat(PlanTimes.maintained(false, Set.of()))
        .startsWith("No maintenance windows are laid down")
        .endsWith("a blackout warns, and stops none.");
  }

  @Test
  void noticeIsPromisedAsFarAsTheRulesPromiseIt() {
    assertThat(promise(72, 48)).isEqualTo("Normal: usually 72 hours before, never less than 48.");
    assertThat(promise(24, 0)).isEqualTo("Normal: usually 24 hours before; less is pointed out.");
    assertThat(promise(24, 24)).isEqualTo("Normal: 24 hours before, never less.");
    assertThat(promise(1, 1)).isEqualTo("Normal: 1 hour before, never less.");
    assertThat(promise(0, 0)).isEqualTo("Normal: no notice beforehand is promised.");
  }

  private static String promise(int usual, int minimum) {
    return PlanPeople.promise("Normal", new NoticePromise(usual, minimum));
  }
}
