package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes: the list, drafting, reading, writing. */
@RestController
@RequestMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes", description = "Changes (RFCs), from the draft to the record")
class ChangesApi {
  private final Changes changes;
  private final ChangeLists lists;
  private final Drafting drafting;
  private final Rulings rulings;
  private final ApiJson json;

  ChangesApi(Changes changes, ChangeLists lists, Drafting drafting, Rulings rulings, ApiJson json) {
    this.changes = changes;
    this.lists = lists;
    this.drafting = drafting;
    this.rulings = rulings;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List changes",
      description =
          "With the filters and the orders of the list that people see. A cursor goes with the"
              + " order that it was given for.")
  ApiPage<ChangeSummaryResource> list(
      @Parameter(hidden = true) Actor actor,
      @Query ChangeQuery query,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    ChangeFilter filter = query.filter(actor);
    ListPlace place = new ListPlace(query.order());
    Page<ChangeLine> page =
        lists.list(filter, place.order(), place.read(cursor), new Limit(limit).size());
    return ApiPage.of(
        new Page<>(page.items(), place.written(page.next())),
        line -> ChangeSummaryResource.of(line, rulings.site()));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Draft a change",
      description = "The token's person is its requester and owner. It needs a client and a title.")
  @ApiResponse(responseCode = "201", description = "Drafted; Location names it")
  ResponseEntity<ChangeResource> create(
      @Parameter(hidden = true) Actor actor, @RequestBody ChangeBody body) {
    return rulings.created(drafting.draft(actor, body));
  }

  @GetMapping("/{number}")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read a change",
      description = "Its ETag is what PATCH and transitions ask for in If-Match.")
  ResponseEntity<ChangeResource> show(@PathVariable int number) {
    return rulings.ok(changes.get(number));
  }

  @PatchMapping(
      path = "/{number}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Write into a change",
      description =
          "A JSON merge patch (RFC 7396): what it does not name stays, null takes away. Under"
              + " approval a material edit makes a new revision, and reopens a scheduled change.")
  ResponseEntity<ChangeResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @io.swagger.v3.oas.annotations.media.Content(
                      schema =
                          @io.swagger.v3.oas.annotations.media.Schema(
                              implementation = ChangeBody.class)))
          @RequestBody
          MergePatch patch) {
    Change before = changes.get(number);
    ChangeBody after = json.patched(Drafting.body(before), patch, ChangeBody.class);
    return rulings.ok(
        drafting.write(actor, before, seen.seen(before.version()), after, patch::names));
  }
}
