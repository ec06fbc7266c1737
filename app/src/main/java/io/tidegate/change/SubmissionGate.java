package io.tidegate.change;

import static io.tidegate.change.Transition.RECLASSIFY;
import static io.tidegate.change.Transition.RECORD;
import static io.tidegate.change.Transition.SUBMIT;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a request must say before it leaves the draft (design, section 3, submit and record). */
@Component
class SubmissionGate implements Gate {
  @Override
  public List<Blocker> blockers(Question question) {
    List<Blocker> blockers = new ArrayList<>();
    if (question.about(SUBMIT, RECLASSIFY)) {
      blockers.addAll(request(question));
    }
    if (question.about(SUBMIT, RECLASSIFY) && question.change().type() == ChangeType.EMERGENCY) {
      blockers.addAll(brief(question));
    }
    if (question.about(RECLASSIFY)) {}
    if (question.about(RECORD)) {
      blockers.addAll(retrospective(question));
    }
    return blockers;
  }

  private static List<Blocker> request(Question question) {
    Purpose purpose = question.change().purpose();
    List<Blocker> blockers = new ArrayList<>();
    require(
        blockers,
        purpose.reason(),
        "reason-missing",
        "Say why it is needed",
        question.at("/request#reason"));
    require(
        blockers,
        purpose.desiredOutcome(),
        "outcome-missing",
        "Say how we will know that it worked",
        question.at("/request#desiredOutcome"));
    if (!question.change().scope().said()) {
      blockers.add(
          Blocker.of(
              "scope-missing",
              "Name what it touches",
              "Choose the affected configuration items, or say why there are none.",
              question.at("/request#scope")));
    }
    return blockers;
  }

  private static List<Blocker> brief(Question question) {
    EmergencyBrief brief = question.change().emergency();
    String at = question.at("/request#emergency");
    List<Blocker> blockers = new ArrayList<>();
    require(
        blockers,
        brief.criterion(),
        "criterion-missing",
        "Name the criterion of the emergency protocol",
        at);
    require(blockers, brief.justification(), "justification-missing", "Say why it cannot wait", at);
    require(blockers, brief.incident(), "incident-missing", "Refer to the incident", at);
    require(blockers, brief.impact(), "brief-impact-missing", "Say in a line what it affects", at);
    require(blockers, brief.steps(), "brief-steps-missing", "Say in a line what will be done", at);
    require(
        blockers,
        brief.rollback(),
        "brief-rollback-missing",
        "Say in a line how to go back, or why one cannot",
        at);
    if (brief.minutes() == null) {
      blockers.add(Blocker.of("brief-duration-missing", "Say how long it will take", "", at));
    }
    return blockers;
  }

  private static List<Blocker> retrospective(Question question) {
    Change change = question.change();
    String at = question.at("/request#done");
    List<Blocker> blockers = new ArrayList<>();
    require(
        blockers,
        change.emergency().justification(),
        "justification-missing",
        "Say why it could not wait",
        at);
    require(blockers, change.result().doneBy(), "done-by-missing", "Say who did it", at);
    if (change.result().started() == null || change.result().ended() == null) {
      blockers.add(Blocker.of("done-when-missing", "Say when it began and ended", "", at));
    }
    return blockers;
  }

  private static void require(
      List<Blocker> blockers, String said, String code, String sentence, String href) {
    if (said.isBlank()) {
      blockers.add(Blocker.of(code, sentence, "", href));
    }
  }
}
