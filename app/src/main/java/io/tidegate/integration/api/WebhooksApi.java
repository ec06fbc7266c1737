package io.tidegate.integration.api;

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
import io.tidegate.api.Scoped;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks, for programs of administrators. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks", description = "Telling other systems what happens to changes")
class WebhooksApi {
  private static final String HERE = "/api/v1/webhooks/";

  private final Webhooks webhooks;
  private final ApiJson json;

  WebhooksApi(Webhooks webhooks, ApiJson json) {
    this.webhooks = webhooks;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.WEBHOOKS_READ)
  @Operation(summary = "List webhooks", description = "In the order in which they were made.")
  ApiPage<WebhookResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    WebhookId after = Cursor.id(cursor, WebhookId::of);
    return ApiPage.of(webhooks.list(actor, after, new Limit(limit).size()), WebhookResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Add a webhook",
      description = "Then get its secret, by which the receiver knows that a message is yours.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<WebhookResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody WebhookBody body) {
    // Its secret is not in the answer: answers to a POST are kept for repeated requests.
    Webhook webhook = webhooks.make(actor, body.facts()).webhook();
    WebhookResource said = WebhookResource.of(webhook);
    return ResponseEntity.created(URI.create(HERE + webhook.id()))
        .eTag(tag(webhook, said))
        .body(said);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.WEBHOOKS_READ)
  @Operation(summary = "Read a webhook", description = "Its ETag is what writing into it asks for.")
  ResponseEntity<WebhookResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return answer(webhooks.get(actor, new WebhookId(id)));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Write into a webhook",
      description =
          "A JSON merge patch (RFC 7396): what it does not name stays; null for types or clients"
              + " stands for all.")
  ResponseEntity<WebhookResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = WebhookBody.class)))
          @RequestBody
          MergePatch patch) {
    Webhook before = webhooks.get(actor, new WebhookId(id));
    WebhookBody after = json.patched(WebhookBody.of(before), patch, WebhookBody.class);
    return answer(webhooks.edit(actor, before.id(), seen.seen(before.version()), after.facts()));
  }

  @PutMapping("/{id}/secret")
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Get a fresh secret",
      description = "It is shown this once. The one before signs along for a day.")
  SecretResource rotate(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Webhook before = webhooks.get(actor, new WebhookId(id));
    Webhooks.Made made = webhooks.rotate(actor, before.id(), seen.seen(before.version()));
    return new SecretResource(
        made.secret(), Objects.requireNonNull(made.webhook().formerSecretUntil()));
  }

  @PostMapping("/{id}/pause")
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Pause a webhook",
      description = "Nothing is sent; what happens meanwhile is kept as missed.")
  ResponseEntity<WebhookResource> pause(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Webhook before = webhooks.get(actor, new WebhookId(id));
    return answer(webhooks.pause(actor, before.id(), seen.seen(before.version())));
  }

  @PostMapping(path = "/{id}/resumption", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(summary = "Resume a webhook", description = "With what it missed, or without.")
  ResponseEntity<WebhookResource> resume(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody ResumptionBody body) {
    Webhook before = webhooks.get(actor, new WebhookId(id));
    boolean missedToo = Boolean.TRUE.equals(body.sendMissed());
    return answer(webhooks.resume(actor, before.id(), seen.seen(before.version()), missedToo));
  }

  @PostMapping("/{id}/archival")
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Archive a webhook",
      description = "For good. What was sent to it stays readable.")
  ResponseEntity<WebhookResource> archive(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Webhook before = webhooks.get(actor, new WebhookId(id));
    return answer(webhooks.archive(actor, before.id(), seen.seen(before.version())));
  }

  private static ResponseEntity<WebhookResource> answer(Webhook webhook) {
    WebhookResource said = WebhookResource.of(webhook);
    return ResponseEntity.ok().eTag(tag(webhook, said)).body(said);
  }

  /** Attempts move what it shows without writing into it. */
  private static String tag(Webhook webhook, WebhookResource said) {
    return EntityTag.of(webhook.version(), said).header();
  }
}
