package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.ImpactView;
import io.tidegate.risk.NewAssessmentTask;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of views: asking for one, giving it, going on without it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class AssessmentController {
  private final Changes changes;
  private final AssessmentTasks tasks;
  private final AssessmentPages pages;

  AssessmentController(Changes changes, AssessmentTasks tasks, AssessmentPages pages) {
    this.changes = changes;
    this.tasks = tasks;
    this.pages = pages;
  }

  @GetMapping("/changes/{number}/assessment-tasks")
  AssessmentPage page(Actor actor, @PathVariable int number) {
    return pages.page(actor, changes.get(number), Sent.NOTHING);
  }

  @PostMapping("/changes/{number}/assessment-tasks")
  Answer ask(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return did(
        actor,
        number,
        "",
        sent,
        "They are asked by mail.",
        change -> tasks.ask(actor, change.id(), wanted(sent)));
  }

  @PostMapping("/changes/{number}/assessment-tasks/{task}/view")
  Answer answer(
      Actor actor,
      @PathVariable int number,
      @PathVariable String task,
      @RequestParam Map<String, String> sent) {
    return did(
        actor,
        number,
        form(task),
        sent,
        "Your view is recorded.",
        change ->
            tasks.answer(
                actor,
                change.id(),
                TimeOrderedUuid.parse(task),
                verdict(sent.get(Sent.name(form(task), "verdict"))),
                sent.getOrDefault(Sent.name(form(task), "words"), "")));
  }

  @PostMapping("/changes/{number}/assessment-tasks/{task}/waiver")
  Answer waive(
      Actor actor,
      @PathVariable int number,
      @PathVariable String task,
      @RequestParam Map<String, String> sent) {
    return did(
        actor,
        number,
        form(task),
        sent,
        "It is done without this view.",
        change ->
            tasks.waive(
                actor,
                change.id(),
                TimeOrderedUuid.parse(task),
                sent.getOrDefault(Sent.name(form(task), "reason"), "")));
  }

  /** Throws {@link Invalid} when nothing was chosen. */
  static ImpactView.Verdict verdict(@Nullable String sent) {
    for (ImpactView.Verdict verdict : ImpactView.Verdict.values()) {
      if (verdict.name().equals(sent)) {
        return verdict;
      }
    }
    throw new Invalid("verdict", "Choose how much it affects you.");
  }

  private static NewAssessmentTask wanted(Map<String, String> sent) {
    return new NewAssessmentTask(
        AssessorOptions.read(sent.getOrDefault("assessor", "")),
        sent.getOrDefault("question", ""),
        day(sent.getOrDefault("due", "")));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException _) {
      return null;
    }
  }

  private Answer did(
      Actor actor,
      int number,
      String form,
      Map<String, String> sent,
      String said,
      Consumer<Change> deed) {
    Change change = changes.get(number);
    try {
      deed.accept(change);
      return new SeeOther(AssessmentPages.address(change), said);
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.page(actor, change, Sent.invalid(form, sent, invalid)));
    } catch (Stale stale) {
      return Drawn.stale(
          pages.page(actor, changes.get(number), Sent.refused(form, sent, stale.sentence())));
    }
  }

  private static String form(String task) {
    return AssessmentPages.form(task);
  }
}
