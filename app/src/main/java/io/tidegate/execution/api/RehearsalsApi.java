package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.execution.Logbook;
import io.tidegate.execution.Rehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals of the rollback, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/rehearsals",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Run")
class RehearsalsApi {
  private final Changes changes;
  private final Rehearsals rehearsals;
  private final Logbook logbook;

  RehearsalsApi(Changes changes, Rehearsals rehearsals, Logbook logbook) {
    this.changes = changes;
    this.rehearsals = rehearsals;
    this.logbook = logbook;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List the rehearsals of the rollback",
      description = "Newest first, expired ones too.")
  ApiPage<RehearsalResource> list(@PathVariable int number) {
    return new ApiPage<>(
        rehearsals.of(changes.get(number).id()).stream().map(RehearsalResource::of).toList(), null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Record a rehearsal",
      description =
          "By the people of the change. What shows it is sent as evidence before, and named here.")
  @ApiResponse(responseCode = "201", description = "Recorded")
  ResponseEntity<RehearsalResource> record(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody RehearsalBody body) {
    Change change = changes.get(number);
    Rehearsal recorded =
        rehearsals.record(actor, change.id(), body.told(), evidence(change, body.file()));
    return ResponseEntity.status(HttpStatus.CREATED).body(RehearsalResource.of(recorded));
  }

  private @Nullable FileId evidence(Change change, @Nullable UUID file) {
    if (file == null) {
      return null;
    }
    FileId named = new FileId(file);
    if (logbook.evidence(change.id()).stream().noneMatch(one -> one.file().equals(named))) {
      throw new Invalid("file", "Name a file of this change's evidence.");
    }
    return named;
  }
}
