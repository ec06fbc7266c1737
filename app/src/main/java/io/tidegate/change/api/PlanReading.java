package io.tidegate.change.api;

import io.tidegate.api.Fields;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a plan over the one that was: a step that was there keeps its id, any other gets one. */
record PlanReading(Plan plan, List<Problem> problems) {
  static PlanReading of(PlanBody body, Plan before) {
    Fields fields = new Fields();
    Set<UUID> known = before.steps().stream().map(Step::id).collect(Collectors.toSet());
    Set<UUID> left = new HashSet<>(known);
    List<PlanBody.StepBody> said = Objects.requireNonNullElse(body.steps(), List.of());
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < said.size(); at++) {
      String field = "steps[" + at + "].";
      UUID id = said.get(at).id();
      if (id != null && !left.remove(id)) {
        fields.problem(
            field + "id", "Name a step of this plan, once, or leave the id out for a new one.");
      }
      steps.add(step(fields, field, id == null ? TimeOrderedUuid.next() : id, said.get(at)));
    }
    Plan plan =
        new Plan(
            steps,
            fields.text("noRollbackBecause", body.noRollbackBecause()),
            fields.number("effortMinutes", body.effortMinutes(), 0, 999_999),
            fields.text("resources", body.resources()),
            fields.money("cost", body.cost()));
    return new PlanReading(plan, fields.problems());
  }

  private static Step step(Fields fields, String field, UUID id, PlanBody.StepBody said) {
    return new Step(
        id,
        Objects.requireNonNullElse(said.kind(), Step.Kind.IMPLEMENTATION),
        fields.text(field + "text", said.text()),
        fields.text(field + "verification", said.verification()),
        owner(said.owner()),
        said.minutes() == null ? 0 : said.minutes(),
        Boolean.TRUE.equals(said.irreversible()),
        !Boolean.FALSE.equals(said.required()),
        fields.text(field + "command", said.command()),
        fields.text(field + "tools", said.tools()));
  }

  private static @Nullable PersonId owner(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }
}
