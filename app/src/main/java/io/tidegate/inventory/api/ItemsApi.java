package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.net.URI;
import java.util.UUID;
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

/** The inventory, for programs. */
@RestController
@RequestMapping(path = "/api/v1/configuration-items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory", description = "Configuration items (CIs), which changes affect")
class ItemsApi {
  private final Items items;
  private final ApiJson json;

  ItemsApi(Items items, ApiJson json) {
    this.items = items;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List configuration items",
      description = "By name, as far as the token reaches.")
  ApiPage<ItemResource> list(
      @Query ItemFilterQuery query,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    ItemId after = Cursor.id(cursor, ItemId::of);
    return ApiPage.of(
        items.list(
            query.filter(), after == null ? null : after.toString(), new Limit(limit).size()),
        ItemResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(summary = "Add a configuration item", description = "To a client's inventory.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<ItemResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody ItemBody body) {
    Item item = items.get(items.add(actor, body.facts()));
    return ResponseEntity.created(URI.create("/api/v1/configuration-items/" + item.id()))
        .eTag(tag(item))
        .body(ItemResource.of(item));
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Read a configuration item",
      description = "Retired or not. Its ETag is what writing into it asks for.")
  ResponseEntity<ItemResource> show(@PathVariable UUID id) {
    return answer(items.get(new ItemId(id)));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Write into a configuration item",
      description =
          "A JSON merge patch (RFC 7396): what it does not name stays. It stays with its client.")
  ResponseEntity<ItemResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ItemBody.class)))
          @RequestBody
          MergePatch patch) {
    Item before = items.get(new ItemId(id));
    ItemBody after = json.patched(ItemBody.of(before), patch, ItemBody.class);
    items.edit(actor, before.id(), seen.seen(before.version()), after.facts());
    return answer(items.get(before.id()));
  }

  @PostMapping(path = "/{id}/retirement", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(summary = "Retire a configuration item", description = "For good, with a reason.")
  ResponseEntity<ItemResource> retire(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RetirementBody body) {
    Item before = items.get(new ItemId(id));
    String reason = body.reason() == null ? "" : body.reason();
    items.retire(actor, before.id(), seen.seen(before.version()), reason);
    return answer(items.get(before.id()));
  }

  private static ResponseEntity<ItemResource> answer(Item item) {
    return ResponseEntity.ok().eTag(tag(item)).body(ItemResource.of(item));
  }

  private static String tag(Item item) {
    return new EntityTag(item.version(), "").header();
  }
}
