package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes that are made from a model again and again, for programs. */
@RestController
@RequestMapping(path = "/api/v1/models/{id}/schedules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class SchedulesApi {
  private static final int SHOWN = 5;

  private final Models models;
  private final Schedules schedules;

  SchedulesApi(Models models, Schedules schedules) {
    this.models = models;
    this.schedules = schedules;
  }

  @GetMapping
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "List a model's schedules",
      description = "Those that run first, at most 50, as far as the token reaches.")
  ApiPage<ScheduleResource> list(@PathVariable UUID id) {
    Model model = models.get(new ModelId(id));
    return new ApiPage<>(schedules.of(model.id()).stream().map(this::resource).toList(), null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Make changes from a model on a schedule",
      description =
          "By a change manager of the client. Each is made so many days before its window and"
              + " submitted; while the model may not be used it pauses and says so.")
  @ApiResponse(responseCode = "201", description = "Begun; Location names it")
  ResponseEntity<ScheduleResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @RequestBody ScheduleBody body) {
    Model model = models.get(new ModelId(id));
    ScheduleId added = schedules.add(actor, model.id(), body.wanted(actor.person()));
    return told(
        ResponseEntity.created(URI.create("/api/v1/models/%s/schedules/%s".formatted(id, added))),
        schedules.get(added));
  }

  @GetMapping("/{schedule}")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "Read a schedule",
      description =
          "With its next five times. Its ETag is what editing, pausing and ending it ask for.")
  ResponseEntity<ScheduleResource> show(@PathVariable UUID id, @PathVariable UUID schedule) {
    return told(ResponseEntity.ok(), found(id, schedule));
  }

  @PutMapping(path = "/{schedule}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Edit a schedule",
      description =
          "All of it but its client. It holds for what is made from now on; what was made stays.")
  ResponseEntity<ScheduleResource> edit(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID schedule,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody ScheduleBody body) {
    ScheduleFacts wanted = body.wanted(found(id, schedule).facts().owner());
    return deed(
        id, schedule, seen, (found, version) -> schedules.edit(actor, found, version, wanted));
  }

  @PostMapping(path = "/{schedule}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Pause a schedule",
      description = "With a reason. Nothing is made by it until somebody resumes it.")
  ResponseEntity<ScheduleResource> pause(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID schedule,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody WhyBody body) {
    return deed(
        id,
        schedule,
        seen,
        (found, version) -> schedules.hold(actor, found, version, body.checked()));
  }

  @PostMapping("/{schedule}/resumption")
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Resume a schedule",
      description = "Times that passed while it was paused are left out.")
  ResponseEntity<ScheduleResource> resume(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID schedule,
      @Parameter(hidden = true) IfMatch seen) {
    return deed(id, schedule, seen, (found, version) -> schedules.resume(actor, found, version));
  }

  @PostMapping(path = "/{schedule}/ending", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(summary = "End a schedule", description = "With a reason; what it made stays.")
  ResponseEntity<ScheduleResource> end(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID schedule,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody WhyBody body) {
    return deed(
        id,
        schedule,
        seen,
        (found, version) -> schedules.end(actor, found, version, body.checked()));
  }

  /** What is done with a schedule, in the version that was seen. */
  private interface Deed {
    void on(ScheduleId schedule, long version);
  }

  private ResponseEntity<ScheduleResource> deed(
      UUID model, UUID schedule, IfMatch seen, Deed deed) {
    Schedule found = found(model, schedule);
    deed.on(found.id(), seen.seen(found.version()));
    return told(ResponseEntity.ok(), schedules.get(found.id()));
  }

  private Schedule found(UUID model, UUID schedule) {
    Schedule found = schedules.get(new ScheduleId(schedule));
    if (!found.model().value().equals(model)) {
      throw new NotFound("There is no such schedule.");
    }
    return found;
  }

  private ScheduleResource resource(Schedule schedule) {
    return ScheduleResource.of(
        schedule, schedule.ended() == null ? schedules.next(schedule, SHOWN) : List.of());
  }

  private ResponseEntity<ScheduleResource> told(
      ResponseEntity.BodyBuilder answer, Schedule schedule) {
    ScheduleResource said = resource(schedule);
    return answer.eTag(EntityTag.of(schedule.version(), said).header()).body(said);
  }
}
