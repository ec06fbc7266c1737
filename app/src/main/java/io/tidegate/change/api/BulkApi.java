package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkDeeds;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One deed on several changes, as on the list that people see. */
@RestController
@RequestMapping(path = "/api/v1/changes/bulk", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes")
class BulkApi {
  private final BulkDeeds deeds;
  private final ChangeLists lists;

  BulkApi(BulkDeeds deeds, ChangeLists lists) {
    this.deeds = deeds;
    this.lists = lists;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Assign or tag several changes",
      description =
          "Those whose numbers the body names, or else those that the filter in the address finds,"
              + " a page of the list at a time. Each is asked for itself: what may not be done to"
              + " one is said, and is done to the others all the same.")
  BulkResource act(
      @Parameter(hidden = true) Actor actor,
      @Query @ModelAttribute ChangeQuery query,
      @Parameter(description = "“next” of the answer before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "With a filter: to how many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit,
      @RequestBody BulkBody body) {
    BulkDeed deed = body.deed();
    ChangeFilter filter = query.filter(actor);
    List<Integer> named = body.changes() == null ? List.of() : body.changes();
    if (named.isEmpty() == filter.equals(ChangeFilter.ALL)) {
      throw new Invalid("changes", "Name changes by their numbers, or narrow to them; either.");
    }
    if (!named.isEmpty()) {
      return BulkResource.of(deeds.act(actor, named, deed), null);
    }
    ListPlace place = new ListPlace(query.order());
    Page<ChangeLine> page =
        lists.list(filter, place.order(), place.read(cursor), new Limit(limit).size());
    List<Integer> found = page.items().stream().map(ChangeLine::number).toList();
    String next = place.written(page.next());
    return BulkResource.of(
        deeds.act(actor, found, deed), next == null ? null : new Cursor(next).written());
  }
}
