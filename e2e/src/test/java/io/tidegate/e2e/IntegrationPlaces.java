package io.tidegate.e2e;

import static io.tidegate.e2e.Who.ADMINISTRATOR;

import io.tidegate.demo.Northlight;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.NetboxSourceId;
import io.tidegate.integration.NetboxSources;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Finds the places of what other systems are told and asked. */
record IntegrationPlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  /** One that is told, and one that is paused. */
  @Override
  public void find() {
    Webhooks webhooks = application.getBean(Webhooks.class);
    Deliveries deliveries = application.getBean(Deliveries.class);
    Actor owen = northlight.actor(ADMINISTRATOR);
    WebhookFacts facts =
        new WebhookFacts("Status page", "https://status.example/hooks/tidegate", null, null);
    String told =
        "/webhooks/"
            + northlight.as(ADMINISTRATOR, () -> webhooks.make(owen, facts).webhook().id());
    WebhookId resting =
        northlight.as(ADMINISTRATOR, () -> webhooks.make(owen, facts).webhook().id());
    northlight.as(ADMINISTRATOR, () -> webhooks.pause(owen, resting, 1));
    WebhookId id = WebhookId.of(told.substring("/webhooks/".length()));
    String sent = northlight.as(ADMINISTRATOR, () -> deliveries.test(owen, id)).id().toString();
    visits.put("/netbox-sources/{id}", List.of("/netbox-sources/" + readNetbox()));
    visits.put("/webhooks/{id}", List.of(told, "/webhooks/" + resting, told + "?show=failed"));
    visits.put("/webhooks/{id}/edit", List.of(told + "/edit"));
    visits.put("/webhooks/{id}/deliveries/{delivery}", List.of(told + "/deliveries/" + sent));
  }

  /** One that was added and not read yet. */
  private NetboxSourceId readNetbox() {
    Actor owen = northlight.actor(ADMINISTRATOR);
    return northlight.as(
        ADMINISTRATOR,
        () ->
            application
                .getBean(NetboxSources.class)
                .add(owen, "https://netbox.example", "0123456789abcdef")
                .id());
  }
}
