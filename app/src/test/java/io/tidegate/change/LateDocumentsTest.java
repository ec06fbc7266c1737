package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.Person;
import io.tidegate.execution.Night;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class LateDocumentsTest {
  private static final String REMINDED = "change-documents-reminded";
  private static final String OVERDUE = "change-documents-overdue";

  /** A Monday morning. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Changes changes;
  @Autowired ChangeSweep sweep;
  @Autowired Ledger ledger;
  @Autowired Policies policies;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Instant before;

  @BeforeEach
  void northlight() {
    before = clock.instant();
    clock.set(MONDAY);
    world = worlds.msp();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void theOwnerIsRemindedOnceAtHalfTimeOfWhatIsMissing() {
    begun();
    at(MONDAY.plus(Duration.ofDays(1)).minusSeconds(1));
    assertThat(outbox.to(world, world.requester, REMINDED)).isEmpty();
    at(MONDAY.plus(Duration.ofDays(1)));
    at(MONDAY.plus(Duration.ofHours(30)));
    assertThat(outbox.to(world, world.requester, REMINDED))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.text())
                .contains("Missing: ", "State the impact on security, privacy and data"));
    assertThat(outbox.to(world, world.changeManager, REMINDED)).isEmpty();
  }

  @Test
  void whatIsOverdueIsEscalatedOnceAndStandsInTheLedger() {
    Night night = begun();
    at(MONDAY.plus(Duration.ofDays(2)).minusSeconds(1));
    assertThat(outbox.to(world, world.leader, OVERDUE)).isEmpty();
    at(MONDAY.plus(Duration.ofDays(2)));
    at(MONDAY.plus(Duration.ofDays(9)));
    for (Person told : List.of(world.requester, world.changeManager, world.leader)) {
      assertThat(outbox.to(world, told, OVERDUE)).hasSize(1);
    }
    assertThat(deeds(night)).containsOnlyOnce("documents-overdue");
    assertThat(outbox.to(world.rival(), world.rival().leader, OVERDUE)).isEmpty();
  }

  @Test
  void aWeekendDoesNotCount() {
    Instant friday = MONDAY.plus(Duration.ofDays(4));
    clock.set(friday);
    begun();
    at(friday.plus(Duration.ofDays(3)));
    assertThat(outbox.to(world, world.leader, OVERDUE)).isEmpty();
    at(friday.plus(Duration.ofDays(4)));
    assertThat(outbox.to(world, world.leader, OVERDUE)).hasSize(1);
  }

  @Test
  void theTermIsThePolicysUnderWhichItWasSubmitted() {
    world.as(
        world.administrator,
        () ->
            policies.adopt(
                world.actor(world.administrator),
                null,
                EmergencyRules.SECTION,
                new EmergencyRules(24, 1, EmergencyRules.SECTION.itil().criteria()),
                "We are quick"));
    begun();
    at(MONDAY.plus(Duration.ofDays(1)));
    assertThat(outbox.to(world, world.leader, OVERDUE)).hasSize(1);
  }

  @Test
  void onlyEmergenciesWriteTheirDocumentsAfterwards() {
    Night.scheduled(world, changes, ChangeType.NORMAL, MONDAY, Set.of())
        .started(events, transaction);
    at(MONDAY.plus(Duration.ofDays(9)));
    assertThat(outbox.to(world, world.requester, OVERDUE)).isEmpty();
    assertThat(outbox.to(world, world.requester, REMINDED)).isEmpty();
  }

  private Night begun() {
    return Night.scheduled(world, changes, ChangeType.EMERGENCY, clock.instant(), Set.of())
        .started(events, transaction);
  }

  private void at(Instant moment) {
    clock.set(moment);
    sweep.run();
  }

  private List<String> deeds(Night night) {
    return world.inAccount(() ->
        ledger.of("change", night.id.value(), null, 100).items().stream()
            .map(LedgerEvent::deed)
            .toList());
  }
}
