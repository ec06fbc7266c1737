package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Rollback;
import io.tidegate.change.Rollbacks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a change. */
@RestController
@RequestMapping(path = "/api/v1/changes/{number}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plan", description = "The steps of a change and what they take")
class PlanApi {
  private final Changes changes;
  private final Rollbacks rollbacks;
  private final Rulings rulings;

  PlanApi(Changes changes, Rollbacks rollbacks, Rulings rulings) {
    this.changes = changes;
    this.rollbacks = rollbacks;
    this.rulings = rulings;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "Read the plan", description = "Its ETag names the version of the change.")
  ResponseEntity<PlanResource> show(@PathVariable int number) {
    return answer(changes.get(number));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Write the plan",
      description =
          "The plan, whole: what is left out is gone. Under approval it makes a new revision; it is"
              + " frozen once work has begun.")
  ResponseEntity<PlanResource> write(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody PlanBody body) {
    Change before = changes.get(number);
    PlanReading reading = PlanReading.of(body, before.plan());
    Edit edit = new Edit.WritePlan(reading.plan());
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(changes.problems(List.of(edit)));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    long version = seen.seen(before.version());
    return answer(rulings.through(changes.edit(actor, before.id(), version, edit)).change());
  }

  private ResponseEntity<PlanResource> answer(Change change) {
    Rollback back = rollbacks.of(change);
    return ResponseEntity.ok().eTag(tag(change, back).header()).body(PlanResource.of(change, back));
  }

  /** A rehearsal raises no version, and is shown. */
  private static EntityTag tag(Change change, Rollback back) {
    return back.rehearsed() == null
        ? ChangeResource.tag(change)
        : new EntityTag(change.version(), "rehearsed-" + back.rehearsed().toMinutes());
  }
}
