package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Plan;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.change.Step;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plan's editor. Its form holds the whole plan; adding, moving and dropping steps draws the
 * form again, and only saving writes.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class PlanController {
  private final Changes changes;
  private final PlanPages pages;

  PlanController(Changes changes, PlanPages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  @GetMapping("/changes/{number:\\d+}/plan")
  PlanPage page(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    RequestForm form = RequestForm.of(PlanPages.stored(change));
    return pages.page(actor, change, change.plan(), form, null);
  }

  @PostMapping("/changes/{number:\\d+}/plan")
  Answer write(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(sent);
    PlanTyped.Reading reading = PlanTyped.read(typed);
    Plan plan = moved(reading.plan(), typed.text("act"));
    RequestForm form = RequestForm.of(typed);
    if (!typed.text("act").equals("save")) {
      return pages.page(actor, change, plan, form, adding(typed.text("act")));
    }
    try {
      return save(actor, change, plan, form, reading.problems());
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.page(actor, change, plan, form.malformed(invalid.problems()), null));
    } catch (Stale stale) {
      Change now = changes.get(number);
      RequestForm kept = form.overtaken(overtaken(now, stale), now.version());
      return Drawn.stale(pages.page(actor, now, plan, kept, null));
    }
  }

  private Answer save(
      Actor actor, Change change, Plan plan, RequestForm form, List<Problem> unreadable) {
    Edit edit = new Edit.WritePlan(plan);
    List<Problem> problems = new ArrayList<>(unreadable);
    problems.addAll(changes.problems(List.of(edit)));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return switch (changes.edit(actor, change.id(), form.typed().version(), edit)) {
      case Moved moved -> new SeeOther("/changes/" + change.number() + "#plan", moved.sentence());
      case Refused(Change current, List<Blocker> blockers) ->
          new Drawn(
              pages.page(actor, current, plan, form.held(blockers), null), HttpStatus.CONFLICT);
    };
  }

  /** The plan with one step moved up or down among those of its kind. */
  private static Plan moved(Plan plan, String act) {
    boolean up = act.startsWith("up:");
    if (!up && !act.startsWith("down:")) {
      return plan;
    }
    String id = act.substring(act.indexOf(':') + 1);
    List<Step> steps =
        new ArrayList<>(
            Stream.of(Step.Kind.values()).flatMap(kind -> plan.of(kind).stream()).toList());
    for (int i = 0; i < steps.size(); i++) {
      int other = up ? i - 1 : i + 1;
      if (steps.get(i).id().toString().equals(id) && other >= 0 && other < steps.size()) {
        if (steps.get(i).kind() == steps.get(other).kind()) {
          Collections.swap(steps, i, other);
        }
        break;
      }
    }
    return new Plan(
        steps, plan.noRollbackBecause(), plan.effortMinutes(), plan.resources(), plan.cost());
  }

  private static Step.@Nullable Kind adding(String act) {
    for (Step.Kind kind : Step.Kind.values()) {
      if (act.equals("add:" + kind.name())) {
        return kind;
      }
    }
    return null;
  }

  private static Overtaken overtaken(Change now, Stale stale) {
    Map<String, String> stored = new LinkedHashMap<>();
    for (Step.Kind kind : Step.Kind.values()) {
      stored.put(kind.title(), String.join(" · ", texts(now.plan().of(kind))));
    }
    return new Overtaken(stale.sentence(), stored);
  }

  private static List<String> texts(List<Step> steps) {
    return steps.isEmpty() ? List.of("none") : steps.stream().map(Step::text).toList();
  }
}
