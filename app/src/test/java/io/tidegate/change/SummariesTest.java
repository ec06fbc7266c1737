package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.insight.Happened;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once a month a client's people read what became of their changes. */
@TidegateTest
class SummariesTest {
  private static final String SUMMARY = "change-summary";
  private static final Instant FIRST = Instant.parse("2026-12-01T12:00:00Z");

  @Autowired ChangeSweep sweep;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aMonthOfTheBakery() {
    world = worlds.msp();
    done("Patch the tills", "2026-11-10T22:00:00Z").in(world);
    done("Patch the ovens", "2026-11-12T22:00:00Z")
        .went(Rating.Level.LOW, Outcome.ROLLED_BACK_FULLY)
        .in(world);
    done("Patched long ago", "2026-10-12T22:00:00Z").in(world);
    done("Replace the firewall", "2026-11-13T22:00:00Z").of(ChangeType.NORMAL).in(world);
    Instant later = Instant.parse("2026-12-15T22:00:00Z");
    Happened.planned("Patch the tills again", world.bakery, later, later.plusSeconds(3600))
        .of(ChangeType.STANDARD)
        .in(world);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void onTheFirstTheyReadOnceWhatWasDoneWhatFailedAndWhatIsPlanned() {
    at(FIRST.minus(Duration.ofDays(2)));
    assertThat(outbox.to(world, world.clientViewer, SUMMARY)).isEmpty();
    at(FIRST);
    at(FIRST.plus(Duration.ofHours(1)));
    assertThat(outbox.to(world, world.clientViewer, SUMMARY))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.subject()).isEqualTo("Changes in November 2026: " + world.bakery.name());
          assertThat(mail.text())
              .contains("2 changes were done in November, of which 1 failed or went back.")
              .containsPattern("1 change is\\s+planned for December")
              .contains("Patch the tills", "Patch the ovens, rolled back fully", "tills again")
              .doesNotContain("long ago", "firewall");
        });
    assertThat(outbox.to(world, world.clientApprover, SUMMARY)).hasSize(1);
  }

  @Test
  void whereNothingWasDoneNobodyIsTold() {
    at(FIRST);
    assertThat(outbox.to(world, world.otherClientApprover, SUMMARY)).isEmpty();
  }

  @Test
  void theFirstBeginsByTheClientsOwnClockAtEight() {
    Client auckland =
        new Client(
            world.bakery.id(),
            "A",
            "A",
            Client.Kind.EXTERNAL,
            ZoneId.of("Pacific/Auckland"),
            false,
            1);
    Instant eight = Instant.parse("2026-11-30T19:00:00Z");
    assertThat(Summary.due(auckland, eight.minusSeconds(1))).isEmpty();
    assertThat(Summary.due(auckland, eight))
        .hasValueSatisfying(month -> assertThat(month).hasToString("2026-11"));
    assertThat(Summary.due(auckland, eight.plus(Duration.ofDays(7)))).isEmpty();
  }

  private void at(Instant moment) {
    clock.set(moment);
    world.inAccount(() -> {
      sweep.sumUp(world.id());
      return true;
    });
  }

  private Happened done(String title, String began) {
    Instant at = Instant.parse(began);
    return Happened.done(title, world.bakery, at, at.plusSeconds(3600)).of(ChangeType.STANDARD);
  }
}
