package io.tidegate.integration;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.World;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes webhooks of a world's administrator, and changes for them to tell of. */
record WebhookHand(World world, Webhooks webhooks, Deliveries deliveries, Changes changes) {
  Webhooks.Made make(String address) {
    return make(address, null, null);
  }

  Webhooks.Made make(
      String address, @Nullable Set<EventType> types, @Nullable Set<ClientId> clients) {
    return as(admin -> webhooks.make(admin, new WebhookFacts("Status", address, types, clients)));
  }

  Webhook now(WebhookId id) {
    return as(admin -> webhooks.get(admin, id));
  }

  java.util.List<Delivery> log(WebhookId id) {
    return as(admin -> deliveries.of(admin, id, Set.of(), null, 200)).items();
  }

  Deliveries.Detail detail(WebhookId id, Delivery delivery) {
    return as(admin -> deliveries.get(admin, id, delivery.id()));
  }

  Change draft(Client client) {
    return draft(world.changeManager, client, "Replace the switch");
  }

  Change draft(Person by, Client client, String title) {
    NewChange wanted = new NewChange(client.id(), ChangeType.NORMAL, title, null);
    return world.as(by, () -> changes.create(world.actor(by), wanted));
  }

  <T> T as(java.util.function.Function<Actor, T> deed) {
    Person admin = world.administrator;
    return world.as(admin, () -> deed.apply(world.actor(admin)));
  }
}
