package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Records;
import io.tidegate.inventory.UnrecordedChange;
import io.tidegate.inventory.UnrecordedChangeId;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.kernel.Actor;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs without a change, for programs. */
@RestController
@RequestMapping(path = "/api/v1/unrecorded-changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class UnrecordedApi {
  private final UnrecordedChanges unrecorded;

  UnrecordedApi(UnrecordedChanges unrecorded) {
    this.unrecorded = unrecorded;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List unrecorded changes",
      description = "The newest first, as far as the token reaches.")
  ApiPage<UnrecordedResource> list(
      @Query UnrecordedQuery query,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    return ApiPage.of(
        unrecorded.list(query.filter(), Cursor.id(cursor, Records::place), new Limit(limit).size()),
        UnrecordedResource::of);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Read an unrecorded change",
      description = "Its ETag is what saying something of it asks for.")
  ResponseEntity<UnrecordedResource> show(@PathVariable UUID id) {
    return answer(unrecorded.get(new UnrecordedChangeId(id)));
  }

  @PostMapping(path = "/{id}/link", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Say which change explains an unrecorded change",
      description =
          "The change has begun, and is of the same client or touches the item. Unless the value"
              + " went back, it is recorded from then on.")
  ResponseEntity<UnrecordedResource> link(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody LinkBody body) {
    return said(actor, id, seen, body.change(), unrecorded::link);
  }

  @PostMapping(path = "/{id}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(summary = "Accept what was seen", description = "It is recorded from then on.")
  ResponseEntity<UnrecordedResource> accept(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody AcceptanceBody body) {
    return said(actor, id, seen, body.reason(), unrecorded::accept);
  }

  @PostMapping("/{id}/recording")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Record an unrecorded change retrospectively",
      description =
          "Drafts a retrospective emergency change with what is known of it. Complete it, then"
              + " record it.")
  @ApiResponse(responseCode = "201", description = "Drafted")
  ResponseEntity<DraftedResource> record(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    UnrecordedChange before = unrecorded.get(new UnrecordedChangeId(id));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            DraftedResource.of(unrecorded.record(actor, before.id(), seen.seen(before.version()))));
  }

  @PostMapping(path = "/{id}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Dismiss an unrecorded change",
      description = "With a reason. The same difference is not brought up again.")
  ResponseEntity<UnrecordedResource> dismiss(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody DismissalBody body) {
    return said(actor, id, seen, body.reason(), unrecorded::dismiss);
  }

  private ResponseEntity<UnrecordedResource> said(
      Actor actor, UUID id, IfMatch seen, @Nullable String word, UnrecordedChanges.Saying saying) {
    UnrecordedChange before = unrecorded.get(new UnrecordedChangeId(id));
    saying.say(
        actor, before.id(), seen.seen(before.version()), Objects.requireNonNullElse(word, ""));
    return answer(unrecorded.get(before.id()));
  }

  private static ResponseEntity<UnrecordedResource> answer(UnrecordedChange found) {
    return ResponseEntity.ok()
        .eTag(new EntityTag(found.version(), "").header())
        .body(UnrecordedResource.of(found));
  }
}
