package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Scoped;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.net.URI;
import java.time.ZoneId;
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

/** Clients, for programs that name them by id, or keep them as another system has them. */
@RestController
@RequestMapping(path = "/api/v1/clients", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory", description = "Clients, people and teams, which changes name by id")
class ClientsApi {
  private final Clients clients;
  private final Accounts accounts;
  private final ApiJson json;

  ClientsApi(Clients clients, Accounts accounts, ApiJson json) {
    this.clients = clients;
    this.accounts = accounts;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(summary = "List clients", description = "By name; those that the token reaches.")
  ApiPage<ClientResource> list(
      @Parameter(description = "A part of the name") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "The archived ones instead of the others")
          @RequestParam(defaultValue = "false")
          boolean archived,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    String text = asked.text("q", q);
    asked.check();
    ClientId after = Cursor.id(cursor, ClientId::of);
    return ApiPage.of(
        clients.list(text, archived, after, new Limit(limit).size()), ClientResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Add a client", description = "By an administrator of the account.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<ClientResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody ClientBody body) {
    ZoneId usual = accounts.get(actor.account()).zone();
    Client client = clients.add(actor, details(body, usual));
    return told(ResponseEntity.created(URI.create("/api/v1/clients/" + client.id())), client);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "Read a client",
      description = "Archived or not. Its ETag is what writing into it asks for.")
  ResponseEntity<ClientResource> show(@PathVariable UUID id) {
    return told(ResponseEntity.ok(), clients.get(new ClientId(id)));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Write into a client",
      description = "A JSON merge patch (RFC 7396): what it does not name stays.")
  ResponseEntity<ClientResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ClientBody.class)))
          @RequestBody
          MergePatch patch) {
    Client before = clients.get(new ClientId(id));
    ClientBody after = json.patched(ClientBody.of(before), patch, ClientBody.class);
    ZoneId usual = accounts.get(actor.account()).zone();
    return told(
        ResponseEntity.ok(),
        clients.edit(actor, before.id(), details(after, usual), seen.seen(before.version())));
  }

  @PostMapping("/{id}/archival")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Archive a client",
      description = "Nothing is lost, nothing new starts there. The internal one stays.")
  ResponseEntity<ClientResource> archive(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Client before = clients.get(new ClientId(id));
    return told(
        ResponseEntity.ok(), clients.archive(actor, before.id(), seen.seen(before.version())));
  }

  @PostMapping("/{id}/restoration")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Bring a client back", description = "From the archived ones.")
  ResponseEntity<ClientResource> restore(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Client before = clients.get(new ClientId(id));
    return told(
        ResponseEntity.ok(), clients.restore(actor, before.id(), seen.seen(before.version())));
  }

  private static ClientDetails details(ClientBody body, ZoneId usual) {
    Fields fields = new Fields();
    ClientDetails details =
        new ClientDetails(
            fields.line("name", body.name()),
            fields.line("shortName", body.shortName()),
            new Zone(body.zone()).or(usual, fields));
    fields.check();
    return details;
  }

  private static ResponseEntity<ClientResource> told(
      ResponseEntity.BodyBuilder answer, Client client) {
    return answer
        .eTag(new EntityTag(client.version(), "").header())
        .body(ClientResource.of(client));
  }
}
