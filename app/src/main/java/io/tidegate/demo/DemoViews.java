package io.tidegate.demo;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.Assessor;
import io.tidegate.risk.ImpactView;
import io.tidegate.risk.NewAssessmentTask;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where much is at stake, whoever will look at the result is asked beforehand what it hits. */
@Component
class DemoViews {
  private static final List<String> QUESTIONS =
      List.of(
          "Who works with {items} in that window, and what must not stand still?",
          "Does {items} being away in that window hit anything that we do not see?");
  private static final List<String> BEARABLE =
      List.of(
          "The night shift works on paper for that hour; tell them the day before.",
          "Nobody is in before six. It must answer by then.",
          "Card payments must work again by seven. Until then it is fine.");
  private static final String AWAY = "Away until next week; the client's approver decides anyway.";

  private final Changes changes;
  private final AssessmentTasks tasks;

  DemoViews(Changes changes, AssessmentTasks tasks) {
    this.changes = changes;
    this.tasks = tasks;
  }

  void ask(DemoTale tale) {
    Change change = changes.get(tale.change());
    DemoPlot plot = tale.plot();
    boolean waits = plot.last() == DemoScene.DOCUMENT;
    boolean much = change.rating() != null && change.rating().level().atLeastHigh();
    if (much || waits) {
      LocalDate due = tasks.today(change.account()).plusDays(waits ? 12 : 2);
      tasks.ask(
          plot.crew().owner(),
          change.id(),
          new NewAssessmentTask(
              new Assessor.Somebody(plot.crew().validator().person()), one(QUESTIONS, plot), due));
    }
  }

  /** Most answer; who is away is done without. */
  void answer(DemoTale tale) {
    for (AssessmentTask task : tasks.of(tale.change())) {
      settle(tale, task);
    }
  }

  private void settle(DemoTale tale, AssessmentTask task) {
    DemoPlot plot = tale.plot();
    if (plot.seed() % 6 == 5) {
      tasks.waive(plot.crew().manager(), tale.change(), task.id(), AWAY);
      return;
    }
    boolean none = plot.seed() % 4 == 1;
    tasks.answer(
        plot.crew().validator(),
        tale.change(),
        task.id(),
        none ? ImpactView.Verdict.NONE : ImpactView.Verdict.BEARABLE,
        none ? "" : one(BEARABLE, plot));
  }

  private static String one(List<String> texts, DemoPlot plot) {
    return plot.say(texts.get(plot.seed() % texts.size()));
  }
}
