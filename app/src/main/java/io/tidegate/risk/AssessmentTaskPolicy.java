package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may ask, answer and waive when, and what each must say. */
final class AssessmentTaskPolicy {
  private static final int LONGEST = 2_000;

  private AssessmentTaskPolicy() {}

  /** Whether it is the time to ask: while a normal change is prepared for its approvers. */
  static boolean timeToAsk(Change change) {
    return change.type() == ChangeType.NORMAL
        && switch (change.state()) {
          case DRAFT, ASSESS -> true;
          case AUTHORIZE, SCHEDULED, IMPLEMENT, VALIDATE, REVIEW, CLOSED, REJECTED, CANCELLED ->
              false;
        };
  }

  /** Whether an answer can still tell anybody anything: until work begins. */
  static boolean timeToAnswer(Change change) {
    return switch (change.state()) {
      case DRAFT, ASSESS, AUTHORIZE, SCHEDULED -> true;
      case IMPLEMENT, VALIDATE, REVIEW, CLOSED, REJECTED, CANCELLED -> false;
    };
  }

  /** Whether this person is asked, as far as who they are goes. */
  static boolean asks(AssessmentTask task, Actor actor, Set<TeamId> teams) {
    return switch (task.assessor()) {
      case Assessor.Somebody(var person) -> person.equals(actor.person());
      case Assessor.AnyOf(var team) -> teams.contains(team);
    };
  }

  /** The owner and the change managers answer for going on without a view. */
  static boolean mayWaive(Actor actor, Change change) {
    return actor.person().equals(change.people().owner())
        || actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
  }

  static List<Problem> problems(NewAssessmentTask wanted, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (wanted.assessor() == null) {
      problems.add(new Problem("assessor", "Choose whom to ask."));
    }
    if (wanted.question().isBlank()) {
      problems.add(new Problem("question", "Say what you want to know."));
    } else if (wanted.question().length() > LONGEST) {
      problems.add(new Problem("question", "Keep it within 2,000 characters."));
    }
    if (wanted.due() == null || wanted.due().isBefore(today)) {
      problems.add(new Problem("due", "Say by which day, today or later."));
    }
    return problems;
  }

  static List<Problem> problems(ImpactView.Verdict verdict, String words) {
    if (words.length() > LONGEST) {
      return List.of(new Problem("words", "Keep it within 2,000 characters."));
    }
    if (!words.isBlank()) {
      return List.of();
    }
    return switch (verdict) {
      case NONE -> List.of();
      case BEARABLE -> List.of(new Problem("words", "Say what it affects, and for how long."));
      case UNACCEPTABLE -> List.of(new Problem("words", "Say what it affects, and what would do."));
      case REFUSED -> List.of(new Problem("words", "Say why, and who could judge it."));
    };
  }
}
