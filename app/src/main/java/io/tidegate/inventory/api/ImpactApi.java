package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Safeties;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom trouble at an item hits, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/configuration-items/{id}/impact",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class ImpactApi {
  private final Items items;
  private final Impacts impacts;
  private final Safeties safeties;

  ImpactApi(Items items, Impacts impacts, Safeties safeties) {
    this.items = items;
    this.impacts = impacts;
    this.safeties = safeties;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Whom trouble at a configuration item hits",
      description =
          "Any number of dependencies away, redundancy counted, the most critical first, each with"
              + " the path that explains it.")
  ImpactResource show(
      @PathVariable UUID id,
      @Parameter(description = "“next” of the lines before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    ItemId item = items.get(new ItemId(id)).id();
    return ImpactResource.of(
        impacts.of(List.of(item)), items, safeties, cursor, new Limit(limit).size());
  }
}
