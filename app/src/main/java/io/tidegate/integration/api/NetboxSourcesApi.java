package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.integration.NetboxSource;
import io.tidegate.integration.NetboxSourceId;
import io.tidegate.integration.NetboxSources;
import io.tidegate.kernel.Actor;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading an inventory from a NetBox's REST API, for programs of administrators. */
@RestController
@RequestMapping(path = "/api/v1/netbox-sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class NetboxSourcesApi {
  private static final String HERE = "/api/v1/netbox-sources/";

  private final NetboxSources sources;

  NetboxSourcesApi(NetboxSources sources) {
    this.sources = sources;
  }

  @GetMapping
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(summary = "List the NetBoxes that are read", description = "Oldest first.")
  NetboxSourceList list(@Parameter(hidden = true) Actor actor) {
    return new NetboxSourceList(
        sources.all(actor).stream().map(source -> NetboxSourceResource.of(source, null)).toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Add a NetBox to read",
      description = "Its address and a token that may read. Then have it read.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<NetboxSourceResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody NetboxSourceBody body) {
    NetboxSource added = sources.add(actor, text(body.address()), text(body.token()));
    return told(ResponseEntity.created(URI.create(HERE + added.id())), actor, added);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Read how a NetBox stands",
      description = "How far its reading is, and what the last one would change.")
  ResponseEntity<NetboxSourceResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(ResponseEntity.ok(), actor, sources.get(actor, new NetboxSourceId(id)));
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Change the address or the token of a NetBox",
      description = "Another address needs the token anew.")
  ResponseEntity<NetboxSourceResource> edit(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody NetboxSourceBody body) {
    NetboxSource before = sources.get(actor, new NetboxSourceId(id));
    return told(
        ResponseEntity.ok(),
        actor,
        sources.edit(
            actor,
            before.id(),
            seen.seen(before.version()),
            text(body.address()),
            text(body.token())));
  }

  @PostMapping("/{id}/reading")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Have a NetBox read",
      description = "A job does it; read how it stands until its state is resting.")
  ResponseEntity<NetboxSourceResource> read(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(ResponseEntity.ok(), actor, sources.read(actor, new NetboxSourceId(id)));
  }

  @PostMapping("/{id}/stop")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Stop the reading of a NetBox",
      description = "Nothing happens when there is none.")
  ResponseEntity<NetboxSourceResource> stop(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(ResponseEntity.ok(), actor, sources.stop(actor, new NetboxSourceId(id)));
  }

  @PostMapping("/{id}/completion")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Take the last reading of a NetBox in",
      description = "In one transaction. A second time changes nothing.")
  ResponseEntity<NetboxSourceResource> take(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    NetboxSourceId source = new NetboxSourceId(id);
    sources.take(actor, source);
    return told(ResponseEntity.ok(), actor, sources.get(actor, source));
  }

  private ResponseEntity<NetboxSourceResource> told(
      ResponseEntity.BodyBuilder answer, Actor actor, NetboxSource now) {
    NetboxSourceResource shown =
        NetboxSourceResource.of(now, sources.preview(actor, now.id()).orElse(null));
    return answer.eTag(EntityTag.of(now.version(), shown).header()).body(shown);
  }

  private static String text(@org.jspecify.annotations.Nullable String said) {
    return Objects.requireNonNullElse(said, "");
  }
}
