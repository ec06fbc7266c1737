package io.tidegate.approval;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What approval lays on transitions: nothing starts that was not approved as it is now, nor under
 * an open condition; no emergency closes on an unconfirmed word.
 */
@Component
class ApprovalGate implements Gate {
  private final Dossiers dossiers;
  private final ConditionStore conditions;
  private final VerbalStore verbals;

  ApprovalGate(Dossiers dossiers, ConditionStore conditions, VerbalStore verbals) {
    this.dossiers = dossiers;
    this.conditions = conditions;
    this.verbals = verbals;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (question.about(Transition.AUTHORIZE)) {
      return authorise(question);
    }
    if (question.about(Transition.START)) {
      return start(question);
    }
    return question.about(Transition.CLOSE) ? close(question) : List.of();
  }

  private List<Blocker> authorise(Question question) {
    Optional<Approval> approval = dossiers.of(question.change()).filter(Approval::open);
    if (approval.isEmpty()) {
      return List.of(unasked(question));
    }
    return switch (approval.get().verdict()) {
      case ACCEPTED -> List.of();
      case BROKEN -> List.of(broken(question, approval.get()));
      case WAITING, REFUSED -> List.of(waiting(question, approval.get()));
    };
  }

  private static Blocker unasked(Question question) {
    return Blocker.of(
        "approval-missing", "Nobody has been asked to decide", "", question.at("/approval"));
  }

  private static Blocker broken(Question question, Approval approval) {
    String problem =
        approval.stages().stream()
            .filter(stage -> stage.standing() instanceof Standing.Broken)
            .map(stage -> stage.stage().name() + ": " + problem(stage.standing()))
            .findFirst()
            .orElse(String.valueOf(approval.problem()));
    return Blocker.of(
        "route-broken",
        "Its route cannot be decided as it stands",
        problem,
        question.at("/approval#mend"));
  }

  private static String problem(Standing standing) {
    return standing instanceof Standing.Broken broken
        ? broken.problem() + " " + broken.wayOut()
        : "";
  }

  /** Leads to the reader's own decision if one waits, else to what else moves the change on. */
  private static Blocker waiting(Question question, Approval approval) {
    boolean own = approval.stages().stream().anyMatch(s -> s.waitsFor(question.actor().person()));
    if (question.change().type() == ChangeType.EMERGENCY) {
      return Blocker.of(
          "approval-missing",
          "Nobody has authorised this emergency yet",
          "One of the ECAB suffices, also by word of mouth: record who said yes, when and how.",
          question.at(own ? "/approval#decide" : "/approval#words"));
    }
    return Blocker.of(
        "approval-missing",
        "Those who decide have not all said yes",
        asked(approval),
        question.at(own ? "/approval#decide" : "/approval"));
  }

  private static String asked(Approval approval) {
    return approval.stages().stream()
        .filter(stage -> stage.turn() && !stage.standing().passes())
        .map(stage ->
            stage.cooling().isEmpty()
                ? stage.stage().name()
                : stage.stage().name() + ", where a self-approval waits out its cool-off")
        .collect(Collectors.joining(", ", "It waits for: ", "."));
  }

  private List<Blocker> start(Question question) {
    Change change = question.change();
    if (change.type() == ChangeType.STANDARD) {
      return List.of();
    }
    Optional<Approval> approval = dossiers.of(change);
    if (approval.filter(a -> a.givenFor(change.revision())).isEmpty()) {
      return List.of(
          Blocker.of(
              "approval-missing",
              "What stands here now has not been approved",
              "The approval was for another revision, or there is none.",
              question.at("/approval")));
    }
    return open(question, approval.get());
  }

  private List<Blocker> open(Question question, Approval approval) {
    List<Blocker> blockers = new ArrayList<>();
    for (OpenCondition condition : conditions.standing(approval)) {
      if (condition.metAt() == null) {
        blockers.add(
            Blocker.of(
                    "condition-open",
                    "Approved under a condition: “" + condition.words() + "”",
                    "Tick it off once it holds.",
                    question.at("/approval#conditions"))
                .overridableBy(Role.CHANGE_MANAGER, Role.IT_LEADERSHIP));
      }
    }
    return blockers;
  }

  private List<Blocker> close(Question question) {
    return verbals.of(question.change().id()).stream()
        .flatMap(word -> stopping(question, word).stream())
        .toList();
  }

  private static Optional<Blocker> stopping(Question question, VerbalWord word) {
    String at = question.at("/approval#spoken");
    return switch (word.standing()) {
      case CONFIRMED -> Optional.empty();
      case OPEN ->
          Optional.of(
              Blocker.of(
                  "verbal-unconfirmed",
                  "The spoken authorisation has not been confirmed",
                  "Who gave it signs in and confirms it.",
                  at));
      case DENIED ->
          Optional.of(
              Blocker.of(
                      "verbal-denied",
                      "The spoken authorisation was denied: this was unauthorised",
                      "IT leadership takes note of it with a reason.",
                      at)
                  .overridableBy(Role.IT_LEADERSHIP));
    };
  }
}
