package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * After which changes a review is due. The section {@code review} of the policy, schema 1.
 *
 * @param also beside those that failed, were rolled back, were emergencies or broke into a
 *     blackout, which are always reviewed
 */
public record PirRules(Set<Cause> also) {
  /** The section as the policy keeps it. */
  public static final Section<PirRules> SECTION =
      new Section<>("review", 1, PirRules.class, new PirRules(Set.of()))
          .in(Preset.COBIT, new PirRules(EnumSet.of(Cause.ISSUES, Cause.MAJOR)))
          .in(Preset.REGULATED, new PirRules(EnumSet.of(Cause.ISSUES, Cause.MAJOR, Cause.HIGH)));

  public PirRules {
    also = Set.copyOf(also);
  }

  /** What else may make a review due. */
  public enum Cause {
    ISSUES("Successful with issues", "it succeeded with issues"),
    MAJOR("Major changes", "it was major"),
    HIGH("High and critical risk", "its risk was high"),
    EVERY("Every change", "every change is reviewed here");

    private final String title;
    private final String because;

    Cause(String title, String because) {
      this.title = title;
      this.because = because;
    }

    /** As people read it. */
    public String title() {
      return title;
    }

    boolean of(Change change) {
      Rating rating = change.rating();
      return switch (this) {
        case ISSUES -> change.result().outcome() == Outcome.SUCCESSFUL_WITH_ISSUES;
        case MAJOR -> change.major();
        case HIGH -> rating != null && rating.level().atLeastHigh();
        case EVERY -> true;
      };
    }
  }

  /** Why the change is reviewed, in words that follow "because"; empty when it need not be. */
  Optional<String> because(Change change) {
    return Arrays.stream(Cause.values())
        .filter(cause -> also.contains(cause) && cause.of(change))
        .findFirst()
        .map(cause -> cause.because);
  }
}
