package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How items depend on each other, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/configuration-items/{id}/dependencies",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class DependenciesApi {
  private final Items items;
  private final Dependencies dependencies;

  DependenciesApi(Items items, Dependencies dependencies) {
    this.items = items;
    this.dependencies = dependencies;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List the dependencies of a configuration item",
      description =
          "Those that stand and have it at either end, oldest first; one whose other end the token does not reach is left out.")
  DependencyList list(@PathVariable UUID id) {
    ItemId item = items.get(new ItemId(id)).id();
    return new DependencyList(dependencies.of(item).stream().map(DependencyResource::of).toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Add a dependency to a configuration item",
      description =
          "The item of the address is the one that depends. The other one is of the same client, or one of the two is of the account's own.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<DependencyResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @RequestBody DependencyBody body) {
    DependencyId added = dependencies.add(actor, body.of(new ItemId(id)));
    return ResponseEntity.created(
            URI.create("/api/v1/configuration-items/" + id + "/dependencies/" + added))
        .body(DependencyResource.of(dependencies.get(added)));
  }

  @GetMapping("/{dependency}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(summary = "Read a dependency", description = "Ended or not.")
  DependencyResource show(@PathVariable UUID id, @PathVariable UUID dependency) {
    return DependencyResource.of(require(id, dependency));
  }

  @PostMapping(path = "/{dependency}/ending", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "End a dependency",
      description = "With a reason. It stays on the record, with who ended it and when.")
  DependencyResource end(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID dependency,
      @RequestBody EndingBody body) {
    Dependency before = require(id, dependency);
    dependencies.end(actor, before.id(), Objects.requireNonNullElse(body.reason(), ""));
    return DependencyResource.of(dependencies.get(before.id()));
  }

  private Dependency require(UUID item, UUID id) {
    Dependency dependency = dependencies.get(new DependencyId(id));
    if (!dependency.source().value().equals(item) && !dependency.target().value().equals(item)) {
      throw new NotFound("There is no such dependency.");
    }
    return dependency;
  }
}
