package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.TaskNames;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Views of the impact, for programs: asking for one, giving it, going on without it. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/assessment-tasks",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Risk")
class AssessmentTasksApi {
  private final Changes changes;
  private final AssessmentTasks tasks;

  AssessmentTasksApi(Changes changes, AssessmentTasks tasks) {
    this.changes = changes;
    this.tasks = tasks;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read the views of the impact",
      description = "All that were asked for, in the order in which they were.")
  ApiPage<AssessmentTaskResource> list(@PathVariable int number) {
    return told(changes.get(number));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Ask for a view",
      description = "Of a person or a team, by mail, while a normal change is prepared.")
  @ApiResponse(responseCode = "201", description = "Asked")
  ResponseEntity<AssessmentTaskResource> ask(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody NewTaskBody body) {
    Change change = changes.get(number);
    AssessmentTask task = tasks.ask(actor, change.id(), body.wanted());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(AssessmentTaskResource.of(task, tasks.names(List.of(task))));
  }

  @PostMapping(path = "/{task}/view", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(summary = "Give a view", description = "By who was asked, until work begins.")
  ApiPage<AssessmentTaskResource> answer(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID task,
      @RequestBody ViewBody body) {
    Change change = changes.get(number);
    if (body.verdict() == null) {
      throw new Invalid("verdict", "Say how much it affects you.");
    }
    String words = body.words() == null ? "" : body.words();
    tasks.answer(actor, change.id(), task, body.verdict(), words);
    return told(change);
  }

  @PostMapping(path = "/{task}/waiver", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Go on without a view",
      description = "By the owner or a change manager, with a reason.")
  ApiPage<AssessmentTaskResource> waive(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID task,
      @RequestBody WaiverBody body) {
    Change change = changes.get(number);
    tasks.waive(actor, change.id(), task, body.reason() == null ? "" : body.reason());
    return told(change);
  }

  private ApiPage<AssessmentTaskResource> told(Change change) {
    List<AssessmentTask> all = tasks.of(change.id());
    TaskNames names = tasks.names(all);
    return new ApiPage<>(
        all.stream().map(task -> AssessmentTaskResource.of(task, names)).toList(), null);
  }
}
