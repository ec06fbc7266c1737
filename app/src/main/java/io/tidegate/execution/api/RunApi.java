package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.change.api.Rulings;
import io.tidegate.execution.Logbook;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The run of a change, for programs: by the same door as on its page. */
@RestController
@RequestMapping(path = "/api/v1/changes/{number}/run", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Run", description = "Working through the plan, with notes and evidence")
class RunApi {
  private static final int LONGEST_TITLE = 200;

  private final Changes changes;
  private final Runs runs;
  private final Logbook logbook;
  private final Rulings rulings;
  private final RunTeller teller;

  RunApi(Changes changes, Runs runs, Logbook logbook, Rulings rulings, RunTeller teller) {
    this.changes = changes;
    this.runs = runs;
    this.logbook = logbook;
    this.rulings = rulings;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read the run",
      description =
          "Also before and after it runs. It begins and ends by transitions: start, finish, roll-back.")
  RunResource show(@Parameter(hidden = true) Actor actor, @PathVariable int number) {
    return teller.tell(actor, changes.get(number));
  }

  @PostMapping(path = "/steps/{step}/deeds", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Work on a step",
      description =
          "The next step begins by itself when one ends. Who comes second is answered by overtaken.")
  RunResource work(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID step,
      @RequestBody StepDeedBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    StepDeedBody.Deed deed =
        fields.needed("deed", body.deed(), "Say begin, finish, skip or report.");
    String reason = fields.text("reason", body.reason());
    String note = fields.text("note", body.note());
    String followUp = fields.text("followUp", body.followUp());
    if (followUp.length() > LONGEST_TITLE) {
      fields.problem("followUp", "Keep the title within 200 characters.");
    }
    fields.check();
    rulings.through(take(actor, change, step, Objects.requireNonNull(deed), reason));
    if (deed == StepDeedBody.Deed.FINISH && !note.isEmpty()) {
      logbook.note(actor, change.id(), step, note);
    }
    if (deed == StepDeedBody.Deed.REPORT && !followUp.isEmpty()) {
      runs.followUp(actor, change.id(), followUp);
    }
    return now(actor, change);
  }

  private Ruling take(
      Actor actor, Change change, UUID step, StepDeedBody.Deed deed, String reason) {
    return switch (deed) {
      case BEGIN -> runs.begin(actor, change.id(), step);
      case FINISH -> runs.finish(actor, change.id(), step);
      case SKIP -> runs.skip(actor, change.id(), step, reason);
      case REPORT -> runs.report(actor, change.id(), step, reason);
    };
  }

  @PostMapping(path = "/rollback", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Roll back",
      description =
          "With a reason, whatever else changed meanwhile; the transition roll-back names a version.")
  RunResource rollBack(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody RunReasonBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    String reason = fields.text("reason", body.reason());
    fields.check();
    Move move = Move.automatic(Transition.ROLL_BACK, reason);
    rulings.through(changes.take(actor, change.id(), move));
    return now(actor, change);
  }

  @PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Say go or no-go",
      description =
          "By the decider, with a reason. A no-go stops the forward steps until somebody says go.")
  RunResource decide(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @RequestBody GoBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    Boolean go = fields.needed("go", body.go(), "Say true for go, false for no-go.");
    String reason = fields.text("reason", body.reason());
    fields.check();
    runs.decide(actor, change.id(), Boolean.TRUE.equals(go), reason);
    return now(actor, change);
  }

  @PostMapping(path = "/as-planned", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Finish a standard change as planned",
      description =
          "Ticks what is left, tells the result, and carries on through accept and close, or does"
              + " nothing at all.")
  RunResource finishAsPlanned(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody AsPlannedBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    String happened = fields.text("whatHappened", body.whatHappened());
    fields.check();
    long version = seen.seen(change.version());
    rulings.through(runs.finishAsPlanned(actor, change.id(), version, happened));
    return now(actor, change);
  }

  private RunResource now(Actor actor, Change change) {
    return teller.tell(actor, changes.get(change.id()));
  }
}
