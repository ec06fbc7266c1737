package io.tidegate.database;

import static io.tidegate.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.kernel.AccountId;
import io.tidegate.testkit.Bell;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class EventsTest {
  @Autowired Bell bell;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired IncompleteEventPublications incomplete;
  @Autowired JdbcClient jdbc;

  private final AccountId account = AccountId.next();
  private final String note = UUID.randomUUID().toString();

  @AfterEach
  void mend() {
    bell.broken(false);
  }

  @Test
  void aListenerRunsForTheAccountOfItsEvent() {
    ring();
    awaitHeard();
  }

  @Test
  void anEventOfADeedThatFailedIsNeverHeard() {
    transaction.executeWithoutResult(status -> {
      events.publishEvent(new Bell.Rung(account, note));
      status.setRollbackOnly();
    });
    assertThat(publications()).isZero();
    assertThat(bell.heard()).noneMatch(heard -> heard.note().equals(note));
  }

  @Test
  void anEventWhoseListenerFailedIsHeardLater() {
    bell.broken(true);
    ring();
    await().until(() -> status().equals("FAILED"));
    bell.broken(false);
    incomplete.resubmitIncompletePublicationsOlderThan(Duration.ZERO);
    awaitHeard();
    await().until(() -> status().equals("COMPLETED"));
  }

  @Test
  void aPublicationKnowsItsAccount() {
    ring();
    assertThat(
            jdbc.sql(
                    "select account_id from events.event_publication where serialized_event like ?")
                .param("%" + note + "%")
                .query(UUID.class)
                .single())
        .isEqualTo(account.value());
  }

  @Test
  void anEventWithoutAnAccountFailsInTheDeedItself() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> events.publishEvent(new Bell.RungForNobody(note))))
        .rootCause()
        .hasMessageContaining("account_id");
  }

  private void ring() {
    transaction.executeWithoutResult(_ -> events.publishEvent(new Bell.Rung(account, note)));
  }

  private void awaitHeard() {
    Bell.Heard expected = new Bell.Heard(note, account.toString());
    await().until(() -> bell.heard().contains(expected));
  }

  private int publications() {
    return jdbc.sql("select count(*) from events.event_publication where serialized_event like ?")
        .param("%" + note + "%")
        .query(Integer.class)
        .single();
  }

  private String status() {
    return jdbc.sql(
            "select coalesce(status, '') from events.event_publication where serialized_event like"
                + " ?")
        .param("%" + note + "%")
        .query(String.class)
        .single();
  }
}
