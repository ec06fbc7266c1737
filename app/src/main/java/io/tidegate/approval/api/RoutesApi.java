package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.api.RouteEdits.Part;
import io.tidegate.approval.api.RouteWriting.Seen;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.PolicyRights;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision table of a draft, row by row, as on its page. */
@RestController
@RequestMapping(
    path = "/api/v1/policy/drafts/{draft}/routes",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class RoutesApi {
  private final Drafts drafts;
  private final ApprovalDrafts tables;
  private final RouteWriting writing;

  RoutesApi(Drafts drafts, ApprovalDrafts tables, RouteWriting writing) {
    this.drafts = drafts;
    this.tables = tables;
    this.writing = writing;
  }

  @GetMapping
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read a draft’s decision table",
      description =
          "Its rows in order, and the stages that some changes have besides, with what is wrong"
              + " with each. Its ETag is the draft’s.")
  ResponseEntity<RoutesResource> list(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID draft) {
    PolicyRights.mustRead(actor);
    return writing.told(ResponseEntity.ok(), drafts.get(new DraftId(draft)));
  }

  @GetMapping("/caught")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Count what each row would have caught",
      description =
          "Of the changes of the last year, imported ones too. Changes of clients with routes of"
              + " their own do not count for the account’s.")
  CaughtResource caught(@Parameter(hidden = true) Actor actor, @PathVariable UUID draft) {
    PolicyRights.mustRead(actor);
    Draft found = drafts.get(new DraftId(draft));
    return CaughtResource.of(tables.caught(found), tables.rules(found).routes());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Add a row to a draft’s decision table",
      description = "Before another one, or at the end. A problem’s field begins with “row.”.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<RoutesResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RouteRowBody body) {
    Map<String, Object> row = RouteWriting.needed("row", body.row());
    return writing.add(actor, new Seen(draft, seen, Part.ROWS), body.before(), row);
  }

  @PutMapping(path = "/{place}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Replace a row of a draft’s decision table",
      description = "All of it. A problem’s field begins with “row.”.")
  ResponseEntity<RoutesResource> replace(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @PathVariable int place,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RouteRowBody body) {
    Map<String, Object> row = RouteWriting.needed("row", body.row());
    return writing.edit(
        actor, new Seen(draft, seen, Part.ROWS), place, (edits, at) -> edits.replace(at, row));
  }

  @PutMapping(path = "/{place}/place", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Move a row of a draft’s decision table",
      description = "To another place; those between close up.")
  ResponseEntity<RoutesResource> move(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @PathVariable int place,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RoutePlaceBody body) {
    Fields fields = new Fields();
    fields.needed("place", body.place(), "Say where it is to stand, from 0.");
    fields.check();
    int to = Objects.requireNonNull(body.place());
    return writing.edit(
        actor, new Seen(draft, seen, Part.ROWS), place, (edits, at) -> edits.move(at, to));
  }

  @DeleteMapping("/{place}")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Remove a row of a draft’s decision table",
      description = "A table keeps at least one.")
  ResponseEntity<RoutesResource> remove(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @PathVariable int place,
      @Parameter(hidden = true) IfMatch seen) {
    return writing.edit(actor, new Seen(draft, seen, Part.ROWS), place, RouteEdits::remove);
  }
}
