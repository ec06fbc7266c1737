package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.GroupId;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Redundancies;
import io.tidegate.inventory.RedundancyGroup;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What keeps trouble away from an item, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/configuration-items/{id}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class RedundancyApi {
  private static final int MOST_MEMBERS = 200;

  private final Items items;
  private final Redundancies redundancies;

  RedundancyApi(Items items, Redundancies redundancies) {
    this.items = items;
    this.redundancies = redundancies;
  }

  @GetMapping("/redundancy-groups")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List the redundancy groups of a configuration item",
      description =
          "What it needs of several; the members are the dependencies that name the group.")
  RedundancyList list(@PathVariable UUID id) {
    ItemId item = items.get(new ItemId(id)).id();
    return new RedundancyList(redundancies.of(item).stream().map(RedundancyResource::of).toList());
  }

  @PostMapping(path = "/redundancy-groups", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "State a redundancy group",
      description = "Of these dependencies of the item, only so many are needed.")
  @ApiResponse(responseCode = "201", description = "Stated")
  ResponseEntity<RedundancyResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @RequestBody RedundancyBody body) {
    Fields fields = new Fields();
    String name = fields.text("name", body.name());
    fields.number("needed", body.needed(), 1, MOST_MEMBERS);
    fields.most("dependencies", body.dependencies(), MOST_MEMBERS);
    fields.check();
    GroupId group =
        redundancies.group(
            actor,
            new ItemId(id),
            name,
            Objects.requireNonNullElse(body.needed(), 0),
            Objects.requireNonNullElse(body.dependencies(), List.<UUID>of()).stream()
                .map(DependencyId::new)
                .toList());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(RedundancyResource.of(require(id, group)));
  }

  @PostMapping("/redundancy-groups/{group}/ending")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "End a redundancy group",
      description = "From now on each of its members counts alone. Gives those that are left.")
  RedundancyList end(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID group) {
    redundancies.ungroup(actor, require(id, new GroupId(group)).id());
    return list(id);
  }

  @GetMapping("/dependencies/{dependency}/not-impacted")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Read who is not hit over a dependency",
      description = "What was said and not taken back, lapsed or not.")
  NotImpactedList spared(@PathVariable UUID id, @PathVariable UUID dependency) {
    items.get(new ItemId(id));
    return new NotImpactedList(said(id, dependency));
  }

  private List<NotImpactedResource> said(UUID item, UUID dependency) {
    return redundancies.spared(List.of(new DependencyId(dependency))).stream()
        .filter(said -> said.item().value().equals(item))
        .map(NotImpactedResource::of)
        .toList();
  }

  @PostMapping(
      path = "/dependencies/{dependency}/not-impacted",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Say that an item is not hit over a dependency",
      description = "With the reason, until a moment within a year.")
  NotImpactedResource spare(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID dependency,
      @RequestBody NotImpactedBody body) {
    Fields fields = new Fields();
    Instant until = fields.needed("until", body.until(), "Say until when.");
    String because = fields.text("because", body.because());
    fields.check();
    DependencyId over = new DependencyId(dependency);
    redundancies.spare(actor, new ItemId(id), over, because, Objects.requireNonNull(until));
    return said(id, dependency).getFirst();
  }

  @PostMapping("/dependencies/{dependency}/not-impacted/ending")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Take back that an item is not hit over a dependency",
      description = "Trouble runs there again.")
  NotImpactedList unspare(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID dependency) {
    redundancies.unspare(actor, new ItemId(id), new DependencyId(dependency));
    return new NotImpactedList(said(id, dependency));
  }

  private RedundancyGroup require(UUID item, GroupId id) {
    return redundancies.of(items.get(new ItemId(item)).id()).stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such redundancy group."));
  }
}
