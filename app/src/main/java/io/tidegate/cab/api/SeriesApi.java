package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.cab.RecurringMeetings;
import io.tidegate.cab.Series;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Meetings that come back, for programs. */
@RestController
@RequestMapping(path = "/api/v1/meetings/series", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class SeriesApi {
  private final RecurringMeetings recurring;

  SeriesApi(RecurringMeetings recurring) {
    this.recurring = recurring;
  }

  @GetMapping
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "List meetings that come back",
      description = "Those that have not ended, by title; a token of a client reads none.")
  ApiPage<SeriesResource> list(@Parameter(hidden = true) Actor actor) {
    return new ApiPage<>(told(recurring.list(actor)), null);
  }

  @GetMapping("/{series}")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "Read meetings that come back",
      description = "The ETag is what editing them asks for.")
  ResponseEntity<SeriesResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID series) {
    Series found = recurring.get(actor, series);
    SeriesResource told = told(List.of(found)).getFirst();
    return ResponseEntity.ok().eTag(EntityTag.of(found.version(), told).header()).body(told);
  }

  @PutMapping(path = "/{series}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Hold meetings that come back otherwise",
      description =
          "From now on, whole. Those that are planned follow, and whoever is invited is told; those"
              + " that were held or called off stay as they are.")
  ResponseEntity<SeriesResource> edit(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID series,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody SeriesBody body) {
    Series found = recurring.get(actor, series);
    recurring.edit(actor, series, seen.seen(found.version()), body.facts(), body.people());
    return show(actor, series);
  }

  @PostMapping(path = "/{series}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "End meetings that come back",
      description = "Those that are planned are called off; those held stay.")
  @ApiResponse(responseCode = "204", description = "Ended")
  ResponseEntity<Void> end(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID series, @RequestBody WhyBody body) {
    recurring.end(actor, series, body.text());
    return ResponseEntity.noContent().build();
  }

  private List<SeriesResource> told(List<Series> all) {
    Map<UUID, Set<PersonId>> members = recurring.members(all);
    return all.stream()
        .map(one -> SeriesResource.of(one, members.getOrDefault(one.id(), Set.of())))
        .toList();
  }
}
