package io.tidegate.risk;

import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words the views on one change for a reader.
 *
 * @param names of all who appear in them
 * @param times in the reader's zone
 */
public record TaskWords(TaskNames names, Times times) {
  /** One line: whose view, what they say, and the words they said it in. */
  public Hindrance line(AssessmentTask task) {
    return new Hindrance(
        tone(task),
        names.of(task.assessor()) + ": " + verdict(task),
        evidence(task),
        null,
        null,
        null);
  }

  /** How it weighs: what is open or refused, and what is not acceptable, stands out. */
  public Tone tone(AssessmentTask task) {
    return switch (task.standing()) {
      case OPEN, WAIVED -> Tone.WARN;
      case REFUSED -> Tone.BAD;
      case ANSWERED ->
          switch (view(task).verdict()) {
            case NONE -> Tone.GOOD;
            case BEARABLE -> Tone.INFO;
            case UNACCEPTABLE, REFUSED -> Tone.BAD;
          };
    };
  }

  /** What they say, or how it stands, without a full stop. */
  public String verdict(AssessmentTask task) {
    return switch (task.standing()) {
      case OPEN -> "not answered yet, " + (late(task) ? "was due " : "until ") + day(task);
      case REFUSED -> "will not judge it";
      case WAIVED -> "done without";
      case ANSWERED -> lower(view(task).verdict().title());
    };
  }

  /** Whether its day has passed without an answer. */
  public boolean late(AssessmentTask task) {
    return task.standing() == AssessmentTask.Standing.OPEN
        && task.due().isBefore(LocalDate.ofInstant(times.clock().instant(), times.zone()));
  }

  /**
   * Who said it and when, such as {@code Olga Owner, Sat 21 Nov, 22:00}; empty while nobody did.
   */
  public String said(AssessmentTask task) {
    ImpactView view = task.view();
    return view == null ? "" : names.of(view.by()) + ", " + times.moment(view.at());
  }

  /** Who goes on without it and why; empty while nobody does. */
  public String waived(AssessmentTask task) {
    AssessmentTask.Waiver waiver = task.waiver();
    return waiver == null
        ? ""
        : "%s goes on without it: “%s”".formatted(names.of(waiver.by()), waiver.reason());
  }

  private @Nullable String evidence(AssessmentTask task) {
    if (task.standing() == AssessmentTask.Standing.WAIVED) {
      return waived(task);
    }
    ImpactView view = task.view();
    if (view == null) {
      return "Asked: “%s”".formatted(task.question());
    }
    return view.words().isEmpty() ? said(task) : "“%s” %s".formatted(view.words(), said(task));
  }

  private String day(AssessmentTask task) {
    return times.day(task.due());
  }

  private static ImpactView view(AssessmentTask task) {
    if (task.view() == null) {
      throw new IllegalArgumentException("Nobody has answered " + task.id());
    }
    return task.view();
  }

  private static String lower(String title) {
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
