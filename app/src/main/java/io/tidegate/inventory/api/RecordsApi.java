package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What items were over time, for programs. */
@RestController
@RequestMapping(path = "/api/v1/configuration-records", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class RecordsApi {
  private final Records records;

  RecordsApi(Records records) {
    this.records = records;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List what changed in the configuration",
      description =
          "The newest first, as far as the token reaches: those records in which something differs"
              + " from the one before, or all of them. With a client and from it tells what changed"
              + " there since.")
  ApiPage<RecordResource> list(
      @Query RecordQuery query,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    return ApiPage.of(
        records.list(query.filter(), Cursor.id(cursor, Records::place), new Limit(limit).size()),
        RecordResource::of);
  }
}
