package io.tidegate.integration;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pauses a webhook whose endpoint is dead, and tells the people who run it. */
@Component
class Pausing {
  private static final Grant RUNS_IT = Grant.everywhere(Role.ADMINISTRATOR);

  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final Ledger ledger;
  private final Clients clients;
  private final People people;
  private final Tidings tidings;
  private final InstantSource clock;

  Pausing(
      WebhookStore webhooks,
      DeliveryStore deliveries,
      Ledger ledger,
      Clients clients,
      People people,
      Tidings tidings,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.clients = clients;
    this.people = people;
    this.tidings = tidings;
    this.clock = clock;
  }

  /** Pauses it, in the transaction of the attempt that was the last straw. */
  void pause(Webhook webhook, Webhook.Pause why, Answer answer) {
    AccountId account = Tenancy.required().account();
    Instant now = clock.instant();
    webhooks.setState(webhook.id(), Webhook.State.PAUSED, why, now);
    int missed = deliveries.miss(webhook.id(), now);
    ledger.append(
        Actor.system(account),
        Deed.of(Webhooks.ROOM, webhook.id().value(), null, "webhook-paused")
            .with(Map.of("name", webhook.facts().name(), "missed", missed))
            .because(sentence(why)));
    for (Person reader : whoRunIt()) {
      tell(account, reader, webhook, letter(webhook, why, answer), now);
    }
  }

  /** Administrators of the whole account. */
  private List<Person> whoRunIt() {
    return clients.all().stream()
        .limit(1)
        .flatMap(any -> people.holding(Role.ADMINISTRATOR, any.id()).stream())
        .filter(person -> people.grantsOf(person.id()).contains(RUNS_IT))
        .toList();
  }

  private void tell(
      AccountId account, Person reader, Webhook webhook, Letter letter, Instant since) {
    String key = "integration/webhook-paused/%s/%s".formatted(webhook.id(), since);
    tidings.tell(
        account,
        reader,
        new Tiding(
            key,
            "webhook-paused",
            null,
            new NewNotice.Subject(
                Webhooks.ROOM, webhook.id().value(), "Webhook " + webhook.facts().name()),
            letter));
  }

  private static Letter letter(Webhook webhook, Webhook.Pause why, Answer answer) {
    return Letter.of(
            "Webhook paused: " + webhook.facts().name(),
            sentence(why) + " Nothing is sent to it any more; what happens meanwhile is kept.")
        .saying("Mend the endpoint, then resume the webhook and have it send what was missed.")
        .fact("Endpoint", webhook.facts().endpoint())
        .fact("The last time", answer.complaint())
        .acting("See its deliveries", path(webhook))
        .because("You are an administrator.");
  }

  private static String sentence(Webhook.Pause why) {
    return switch (why) {
      case BY_HAND -> "It was paused by hand.";
      case GONE -> "Its endpoint answered that it is gone for good (410).";
      case DEAD -> "Its endpoint has done nothing but fail for three days.";
    };
  }

  private static String path(Webhook webhook) {
    return "/webhooks/" + webhook.id();
  }
}
