package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.integration.Receiver;
import io.tidegate.integration.WebhookPost;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A webhook is made, a change moves, and both sides see the message. */
@BrowserTest
class WebhookStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  private final Receiver receiver = new Receiver();
  private World world;
  private Desk admin;

  @BeforeEach
  void theClockStands() {
    clock.set(TestClock.START);
  }

  @AfterEach
  void nobodyListensAnyMore() {
    receiver.close();
    clock.set(TestClock.START);
  }

  @Test
  void anotherSystemIsToldAndTheLogShowsIt() {
    world = worlds.msp();
    admin = desks.of(world, world.administrator);
    admin.open("/webhooks").sees("No webhooks yet").isAccessible();
    admin
        .press("Add a webhook")
        .type("Who is told", "Status page")
        .type("Address", "http://10.0.0.1");
    admin.press("Add the webhook").sees("Give a public address").isAccessible();
    admin.type("Address", receiver.address()).press("Add the webhook");
    admin.sees("Copy the secret now.").sees("whsec_").sees("Nothing was sent yet").isAccessible();

    admin.press("Send a test").doesNotSee("whsec_").sees("webhook.test");
    WebhookPost.of(application).deliver();
    admin.sees("Delivered");
    assertThat(receiver.got()).hasSize(1);

    Change change = cancelled();
    WebhookPost.of(application).deliver();
    assertThat(receiver.got()).hasSize(3);
    admin.sees("change.cancelled").sees(change.code());
    admin
        .press("change.cancelled")
        .sees("It answered 204.")
        .sees("\"to\" : \"cancelled\"")
        .isAccessible();
    admin.press("Send again").sees("It is sent again.");
    WebhookPost.of(application).deliver();
    assertThat(receiver.got()).hasSize(4);
  }

  private Change cancelled() {
    Person mira = world.changeManager;
    NewChange wanted =
        new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null);
    Change draft = world.as(mira, () -> changes.create(world.actor(mira), wanted));
    Move move = Move.of(Transition.CANCEL, draft.version()).because("Not needed");
    world.as(mira, () -> changes.take(world.actor(mira), draft.id(), move));
    return draft;
  }
}
