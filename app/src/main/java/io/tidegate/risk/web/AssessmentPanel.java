package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.TaskWords;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the change's page whose view is asked for, and what they say. */
@Component
@Order(210)
class AssessmentPanel implements ChangePanel {
  private final AssessmentTasks tasks;
  private final AssessmentPages pages;

  AssessmentPanel(AssessmentTasks tasks, AssessmentPages pages) {
    this.tasks = tasks;
    this.pages = pages;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<AssessmentTask> all = tasks.of(change.id());
    boolean mayAsk = tasks.mayAsk(reader, change);
    if (all.isEmpty() && !mayAsk) {
      return Optional.empty();
    }
    TaskWords words = pages.words(reader, all);
    return Optional.of(
        new AssessmentSection(
            AssessmentPages.address(change),
            all.stream().map(words::line).toList(),
            mayAsk,
            all.stream().anyMatch(task -> tasks.mayAnswer(reader, change, task))));
  }

  @Override
  public String tab() {
    return "Views";
  }

  @Override
  public String anchor() {
    return "views";
  }
}
