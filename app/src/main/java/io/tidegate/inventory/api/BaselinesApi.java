package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Fields;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Baseline;
import io.tidegate.inventory.BaselineId;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moments of configurations that have names, for programs. */
@RestController
@RequestMapping(path = "/api/v1/baselines", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class BaselinesApi {
  private final Baselines baselines;

  BaselinesApi(Baselines baselines) {
    this.baselines = baselines;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List baselines",
      description = "The latest moment first, as far as the token reaches.")
  ApiPage<BaselineResource> list(
      @Parameter(description = "The id of a client") @RequestParam(required = false)
          @Nullable String client,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    ClientId whose = asked.id("client", client, ClientId::of);
    asked.check();
    return ApiPage.of(
        baselines.list(whose, Cursor.id(cursor, Records::place), new Limit(limit).size()),
        BaselineResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Name a baseline",
      description = "A moment of a client's configuration, of all its items or of some.")
  @ApiResponse(responseCode = "201", description = "Named; Location names it")
  ResponseEntity<BaselineResource> name(
      @Parameter(hidden = true) Actor actor, @RequestBody BaselineBody body) {
    Fields fields = new Fields();
    UUID whose = fields.needed("client", body.client(), "Say whose configuration it is.");
    fields.check();
    List<UUID> chosen = Objects.requireNonNullElse(body.items(), List.of());
    BaselineId id =
        baselines.name(
            actor,
            new ClientId(Objects.requireNonNull(whose)),
            Objects.requireNonNullElse(body.name(), ""),
            body.at(),
            chosen.stream().map(ItemId::new).toList());
    return ResponseEntity.created(URI.create("/api/v1/baselines/" + id))
        .body(BaselineResource.of(baselines.get(id)));
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(summary = "Read a baseline", description = "Its name and its moment.")
  BaselineResource show(@PathVariable UUID id) {
    return BaselineResource.of(baselines.get(new BaselineId(id)));
  }

  @GetMapping("/{id}/differences")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "What differs from a baseline",
      description = "Item by item, from then to now or to another baseline of the client.")
  ApiPage<BaselineDifferenceResource> differences(
      @PathVariable UUID id,
      @Parameter(description = "The id of another baseline; now when not said")
          @RequestParam(required = false)
          @Nullable String with,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Baseline from = baselines.get(new BaselineId(id));
    Asked asked = new Asked();
    BaselineId other = asked.id("with", with, BaselineId::of);
    asked.check();
    ItemId after = Cursor.id(cursor, ItemId::of);
    return ApiPage.of(
        baselines.differences(
            from,
            other == null ? null : baselines.get(other),
            after == null ? null : after.toString(),
            new Limit(limit).size()),
        BaselineDifferenceResource::of);
  }
}
