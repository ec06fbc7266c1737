package io.tidegate.integration.web;

import io.tidegate.integration.Deliveries;
import io.tidegate.integration.DeliveryId;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done to a webhook and to what was sent to it. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class WebhookDeedsController {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookPages pages;
  private final Frames frames;
  private final InstantSource clock;

  WebhookDeedsController(
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookPages pages,
      Frames frames,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.pages = pages;
    this.frames = frames;
    this.clock = clock;
  }

  @PostMapping("/webhooks/{id}/pause")
  Answer pause(Actor actor, @PathVariable String id, @RequestParam long version) {
    webhooks.pause(actor, WebhookId.of(id), version);
    return back(id, "Paused. What happens from now on is kept as missed.");
  }

  @PostMapping("/webhooks/{id}/resumption")
  Answer resume(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "false") boolean missed) {
    webhooks.resume(actor, WebhookId.of(id), version, missed);
    return back(id, missed ? "Resumed; what was missed is sent now." : "Resumed.");
  }

  @PostMapping("/webhooks/{id}/archival")
  Answer archive(Actor actor, @PathVariable String id, @RequestParam long version) {
    webhooks.archive(actor, WebhookId.of(id), version);
    return new SeeOther("/webhooks", "Archived. What was sent stays readable.");
  }

  /** Draws the page with the secret on it: nowhere is it kept to be shown after a redirect. */
  @PostMapping("/webhooks/{id}/secret")
  Answer rotate(Actor actor, @PathVariable String id, @RequestParam long version) {
    Webhooks.Made made = webhooks.rotate(actor, WebhookId.of(id), version);
    return pages.one(actor, made.webhook(), made.secret(), null, null);
  }

  @PostMapping("/webhooks/{id}/tests")
  Answer test(Actor actor, @PathVariable String id) {
    return saying(
        id,
        () -> {
          deliveries.test(actor, WebhookId.of(id));
          return "A test is on its way; what it came to stands below in a few seconds.";
        });
  }

  @PostMapping("/webhooks/{id}/replays")
  Answer replayFailed(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String since) {
    Instant from = new Times(frames.look(actor).zone(), clock).read(since).orElse(Instant.EPOCH);
    return saying(
        id,
        () -> {
          int again = deliveries.replayFailed(actor, WebhookId.of(id), from);
          return again == 1 ? "1 is sent again." : again + " are sent again.";
        });
  }

  @GetMapping("/webhooks/{id}/deliveries/{delivery}")
  Answer show(Actor actor, @PathVariable String id, @PathVariable String delivery) {
    return pages.delivery(actor, webhooks.get(actor, WebhookId.of(id)), DeliveryId.of(delivery));
  }

  @PostMapping("/webhooks/{id}/deliveries/{delivery}/replay")
  Answer replay(Actor actor, @PathVariable String id, @PathVariable String delivery) {
    return saying(
        id,
        () -> {
          deliveries.replay(actor, WebhookId.of(id), DeliveryId.of(delivery));
          return "It is sent again.";
        });
  }

  /** What came of it, or why nothing did, on the webhook's page. */
  private static Answer saying(String id, Supplier<String> deed) {
    try {
      return back(id, deed.get());
    } catch (Invalid invalid) {
      return back(id, invalid.sentence());
    }
  }

  private static Answer back(String id, String said) {
    return new SeeOther("/webhooks/" + WebhookId.of(id), said);
  }
}
