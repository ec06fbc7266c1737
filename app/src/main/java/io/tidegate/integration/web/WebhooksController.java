package io.tidegate.integration.web;

import io.tidegate.integration.DeliveryId;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The list of webhooks, one of them, making and mending them. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class WebhooksController {
  private final Webhooks webhooks;
  private final WebhookPages pages;
  private final Live live;

  WebhooksController(Webhooks webhooks, WebhookPages pages, Live live) {
    this.webhooks = webhooks;
    this.pages = pages;
    this.live = live;
  }

  @GetMapping("/webhooks")
  Answer list(Actor actor) {
    return pages.all(actor);
  }

  @GetMapping("/webhooks/new")
  Answer blank(Actor actor) {
    return pages.fresh(actor, WebhookForm.blank());
  }

  /** Draws the page with the secret on it: nowhere is it kept to be shown after a redirect. */
  @PostMapping("/webhooks")
  Answer make(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    WebhookForm form = WebhookForm.of(sent);
    try {
      Webhooks.Made made = webhooks.make(actor, form.facts());
      return pages.one(actor, made.webhook(), made.secret(), null, null);
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.fresh(actor, form.refused(invalid)));
    }
  }

  @GetMapping("/webhooks/{id}")
  Answer show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(required = false) @Nullable String after) {
    return pages.one(
        actor,
        webhooks.get(actor, WebhookId.of(id)),
        null,
        Shown.of(show),
        after == null ? null : DeliveryId.of(after));
  }

  @GetMapping("/webhooks/{id}/events")
  SseEmitter watch(Actor actor, @PathVariable String id) {
    return live.watch(actor, webhooks.get(actor, WebhookId.of(id)).id().value());
  }

  @GetMapping("/webhooks/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    Webhook webhook = webhooks.get(actor, WebhookId.of(id));
    return pages.known(actor, webhook, WebhookForm.of(webhook));
  }

  @PostMapping("/webhooks/{id}")
  Answer save(
      Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    WebhookForm form = WebhookForm.of(sent);
    WebhookId webhook = WebhookId.of(id);
    try {
      webhooks.edit(actor, webhook, form.seen(), form.facts());
      return new SeeOther("/webhooks/" + webhook, "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.known(actor, webhooks.get(actor, webhook), form.refused(invalid)));
    } catch (Stale stale) {
      Webhook now = webhooks.get(actor, webhook);
      return Drawn.stale(pages.known(actor, now, form.overtaken(stale.sentence(), now.version())));
    }
  }
}
