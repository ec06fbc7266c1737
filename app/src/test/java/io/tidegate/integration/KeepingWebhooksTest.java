package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Webhooks are made, tried, given another secret and archived by administrators, and what they sent
 * is forgotten in time.
 */
@TidegateTest
class KeepingWebhooksTest extends WebhookStory {
  @Test
  void aTestIsSentOnceAlsoToAWebhookThatIsPaused() throws Exception {
    Webhooks.Made made = hand.make(receiver.address());
    WebhookId id = made.webhook().id();
    hand.as(admin -> webhooks.pause(admin, id, 1));
    receiver.answers(500);
    hand.as(admin -> deliveries.test(admin, id));
    deliver();
    clock.tick(Duration.ofDays(1));
    deliver();
    assertThat(receiver.got()).hasSize(1);
    assertThat(receiver.got().getFirst().body()).contains("io.tidegate.webhook.test");
    assertThat(receiver.got().getFirst().signature())
        .isEqualTo(signed(made.secret(), receiver.got().getFirst()));
    assertThat(hand.log(id).getFirst().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(hand.now(id).failingSince()).isNull();
  }

  @Test
  void aSecretThatWasReplacedSignsAlongForADay() throws Exception {
    Webhooks.Made first = hand.make(receiver.address());
    WebhookId id = first.webhook().id();
    Webhooks.Made second = hand.as(admin -> webhooks.rotate(admin, id, 1));
    hand.draft(world.bakery);
    deliver();
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.signature())
        .isEqualTo(signed(second.secret(), got) + " " + signed(first.secret(), got));

    clock.tick(Webhooks.BOTH_SIGN);
    hand.draft(world.bakery);
    deliver();
    Receiver.Got later = receiver.got().getLast();
    assertThat(later.signature()).isEqualTo(signed(second.secret(), later));
  }

  @Test
  void onlyAdministratorsOfTheWholeAccountHaveToDoWithThem() {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    for (Person person : List.of(world.changeManager, world.auditor, world.clientApprover)) {
      assertThatThrownBy(() -> world.as(person, () -> webhooks.get(world.actor(person), id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.as(person, () -> webhooks.all(world.actor(person))))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> hand.make("http://10.0.0.1", Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("endpoint", "types", "clients"));
    assertThatThrownBy(() -> hand.make(receiver.address(), null, Set.of(world.rival().bakery.id())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everyDeedStandsInTheLedgerAndNoSecretDoes() {
    Webhooks.Made made = hand.make(receiver.address());
    WebhookId id = made.webhook().id();
    WebhookFacts facts = new WebhookFacts("Pager", receiver.address(), null, null);
    hand.as(admin -> webhooks.edit(admin, id, 1, facts));
    hand.as(admin -> webhooks.rotate(admin, id, 2));
    hand.as(admin -> webhooks.pause(admin, id, 3));
    hand.as(admin -> webhooks.resume(admin, id, 4, false));
    hand.as(admin -> webhooks.archive(admin, id, 5));
    assertThat(deeds(id.value()))
        .extracting(LedgerEvent::deed)
        .containsExactly(
            "webhook-archived",
            "webhook-resumed",
            "webhook-paused",
            "webhook-secret-rotated",
            "webhook-changed",
            "webhook-created");
    assertThat(deeds(id.value()).toString()).doesNotContain(made.secret());
    assertThatThrownBy(() -> hand.as(admin -> webhooks.edit(admin, id, 2, facts)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsArchivedHearsNothingAnyMore() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    hand.as(admin -> webhooks.archive(admin, id, 1));
    hand.draft(world.bakery);
    deliver();
    assertThat(receiver.got()).isEmpty();
  }

  @Test
  void afterAMonthTheContentIsForgottenAndTheResultIsNot() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    receiver.answers(exchange -> {
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write(new byte[] {'o', 'k'});
    });
    deliver();
    clock.tick(Forgetting.KEPT.plusSeconds(1));
    world.inAccount(forgetting::forget);
    Deliveries.Detail detail = hand.detail(id, hand.log(id).getFirst());
    assertThat(detail.body()).isEmpty();
    assertThat(detail.attempts().getFirst().status()).isEqualTo(200);
    assertThat(detail.attempts().getFirst().answer()).isEmpty();
    assertThatThrownBy(() -> hand.as(admin -> deliveries.replay(admin, id, detail.delivery().id())))
        .isInstanceOf(Invalid.class);
  }
}
