package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.Rating;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.Answer;
import io.tidegate.risk.Assessment;
import io.tidegate.risk.Given;
import io.tidegate.risk.Movement;
import io.tidegate.risk.Risks;
import io.tidegate.risk.Scoring;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the risk and what the plan check found on the change's page. */
@Component
@Order(200)
class RiskPanel implements ChangePanel {
  private final Risks risks;
  private final Frames frames;
  private final InstantSource clock;

  RiskPanel(Risks risks, Frames frames, InstantSource clock) {
    this.risks = risks;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<Scoring> history = risks.history(change.id());
    Assessment assessment =
        history.isEmpty()
            ? risks.preview(change, new Given(Map.of(), Map.of()))
            : history.getFirst().assessment();
    return Optional.of(
        new RiskSection(
            RiskController.address(change),
            !history.isEmpty(),
            risks.whyNot(reader, change).isEmpty(),
            assessment.level(),
            assessment.total(),
            note(change, history, reader),
            lines(assessment),
            moved(history),
            !change.plan().steps().isEmpty(),
            risks.findings(change).stream().map(RiskSection::caution).toList()));
  }

  @Override
  public String tab() {
    return "Risk";
  }

  @Override
  public String anchor() {
    return "risk";
  }

  private String note(Change change, List<Scoring> history, Actor reader) {
    if (history.isEmpty()) {
      return "of 25, as proposed. Nobody has confirmed it yet" + ofItsModel(change);
    }
    Scoring latest = history.getFirst();
    return "of 25. Rule set %d, scored %s"
        .formatted(
            latest.assessment().rules().version(),
            new Times(frames.look(reader).zone(), clock).brief(latest.at()));
  }

  /** What nobody has answered for bears the rating of its model; the head shows that. */
  private static String ofItsModel(Change change) {
    Rating rating = change.rating();
    return rating == null || change.model() == null
        ? ""
        : "; its model was judged %s, %d, which the head shows"
            .formatted(rating.level().title().toLowerCase(Locale.ROOT), rating.score());
  }

  private static List<AnswerLine> lines(Assessment assessment) {
    List<Answer> answers = assessment.questionnaire().answers();
    return answers.stream().map(AnswerLine::of).toList();
  }

  private static List<Movement> moved(List<Scoring> history) {
    if (history.size() < 2 || history.getFirst().cause() != Scoring.Cause.CARRIED_OVER) {
      return List.of();
    }
    return Assessment.whatMoved(history.get(1).assessment(), history.getFirst().assessment());
  }
}
