package io.tidegate.change.web;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Plan;
import io.tidegate.change.PlanReader;
import io.tidegate.change.Rollbacks;
import io.tidegate.change.Step;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the plan's editor shows. */
@Component
class PlanPages {
  private final Changes changes;
  private final Clients clients;
  private final RequestChoices choices;
  private final List<PlanReader> readers;
  private final Rollbacks rollbacks;
  private final Frames frames;
  private final InstantSource clock;

  PlanPages(
      Changes changes,
      Clients clients,
      RequestChoices choices,
      List<PlanReader> readers,
      Rollbacks rollbacks,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.clients = clients;
    this.choices = choices;
    this.readers = List.copyOf(readers);
    this.rollbacks = rollbacks;
    this.frames = frames;
    this.clock = clock;
  }

  /** The editor over this change, with the plan as it stands in the form. */
  PlanPage page(
      Actor actor, Change change, Plan plan, RequestForm form, Step.@Nullable Kind adding) {
    Client client = clients.get(change.client());
    Times times = new Times(client.zone(), clock);
    String home = "/changes/" + change.number();
    Change planned = new Edit.WritePlan(plan).applyTo(change);
    return new PlanPage(
        frames.of(
            actor,
            "Plan",
            new Crumb("Changes", "/changes"),
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), home)),
        ChangeHead.of(change, client, times),
        home,
        form,
        groups(plan, form),
        choices.peopleOf(planned),
        PlanTotals.of(rollbacks.of(planned), change.window(), times),
        readers.stream().flatMap(reader -> reader.remarks(planned).stream()).toList(),
        adding,
        Locks.reason(changes, actor, change, Aspect.PLAN),
        Locks.lapse(change, "the plan"));
  }

  /** The fields beside the steps, as this change stores them. */
  static Typed stored(Change change) {
    Plan plan = change.plan();
    return new Typed.Builder()
        .put("version", Long.toString(change.version()))
        .put("noRollbackBecause", plan.noRollbackBecause())
        .put("effortMinutes", Objects.toString(plan.effortMinutes(), ""))
        .put("resources", plan.resources())
        .put("cost", plan.cost() == null ? "" : plan.cost().toPlainString())
        .build();
  }

  private static List<PlanPage.Group> groups(Plan plan, RequestForm form) {
    List<Step> ordered =
        Stream.of(Step.Kind.values()).flatMap(kind -> plan.of(kind).stream()).toList();
    List<PlanRow> rows =
        IntStream.range(0, ordered.size())
            .mapToObj(i -> row(ordered.get(i), plan.numberOf(ordered.get(i)), i, form))
            .toList();
    return Stream.of(Step.Kind.values())
        .map(kind ->
            new PlanPage.Group(
                kind, hint(kind), rows.stream().filter(row -> row.kind() == kind).toList()))
        .toList();
  }

  private static PlanRow row(Step step, String number, int index, RequestForm form) {
    return new PlanRow(
        step.id().toString(),
        step.kind(),
        number,
        index,
        step.text(),
        step.verification(),
        step.owner() == null ? "" : step.owner().toString(),
        step.minutes() == 0 ? "" : Integer.toString(step.minutes()),
        step.irreversible(),
        step.required(),
        step.command(),
        step.tools(),
        form.problems().at("steps[" + index + "].text"),
        form.problems().at("steps[" + index + "].minutes"));
  }

  private static String hint(Step.Kind kind) {
    return switch (kind) {
      case IMPLEMENTATION -> "What is done, in order";
      case TEST -> "How the technicians see that it works";
      case VALIDATION -> "How the client sees that it works";
      case ROLLBACK -> "How to go back, and how one sees that all is as before";
    };
  }
}
