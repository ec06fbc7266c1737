package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class MailLinksTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Autowired Worlds worlds;
  @Autowired MailLinks links;
  @Autowired SettableClock clock;
  private Instant before;

  @BeforeEach
  void rememberTheTime() {
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void aLinkIsLookedAtOftenAndRedeemedOnce() {
    World world = worlds.msp();
    UUID subject = TimeOrderedUuid.next();
    String token = issue(world, subject);

    assertThat(links.find(token, "decision")).isPresent();
    MailLink link = links.find(token, "decision").orElseThrow();
    assertThat(link.subject()).isEqualTo(subject);
    assertThat(link.actor().person()).isEqualTo(world.clientApprover.id());
    assertThat(link.actor().confinedTo()).isEqualTo(world.bakery.id());
    assertThat(link.actor().origin()).isEqualTo("mail-link");
    assertThat(links.redeem(token, "decision", _ -> Tenancy.required().client()))
        .contains(world.bakery.id());
    assertThat(links.redeem(token, "decision", _ -> "twice")).isEmpty();
    assertThat(links.find(token, "decision")).isEmpty();
  }

  @Test
  void aLinkIsGoodForItsPurposeAlone() {
    World world = worlds.msp();
    String token = issue(world, null);

    assertThat(links.find(token, "reset")).isEmpty();
    assertThat(links.redeem(token, "reset", _ -> "no")).isEmpty();
    assertThat(links.find("made up", "decision")).isEmpty();
  }

  @Test
  void aLinkGrowsOld() {
    World world = worlds.msp();
    String token = issue(world, null);

    clock.tick(DAY);

    assertThat(links.find(token, "decision")).isEmpty();
    assertThat(links.redeem(token, "decision", _ -> "late")).isEmpty();
  }

  @Test
  void aWithdrawnLinkIsWorthless() {
    World world = worlds.msp();
    String token = issue(world, null);

    world.doAs(
        world.administrator, () -> links.withdraw(world.clientApprover.id(), "decision", null));

    assertThat(links.redeem(token, "decision", _ -> "no")).isEmpty();
  }

  @Test
  void whatALinkWasAboutIsKnownWhenItIsUsedUpOrOld() {
    World world = worlds.msp();
    UUID subject = TimeOrderedUuid.next();
    String used = issue(world, subject);
    links.redeem(used, "decision", _ -> "done");
    String old = issue(world, subject);
    clock.tick(DAY);

    assertThat(links.recall(used, "decision", Optional::of)).contains(subject);
    assertThat(links.recall(old, "decision", _ -> Optional.of(Tenancy.required())))
        .contains(new Tenant(world.id(), world.bakery.id()));
    assertThat(links.recall(old, "reset", Optional::of)).isEmpty();
    assertThat(links.recall("made up", "decision", Optional::of)).isEmpty();
  }

  @Test
  void aDeedThatFailsLeavesTheLinkGood() {
    World world = worlds.msp();
    String token = issue(world, null);

    assertThatThrownBy(() ->
            links.redeem(
                token,
                "decision",
                _ -> {
                  throw new IllegalStateException("the deed failed");
                }))
        .hasMessage("the deed failed");
    assertThat(links.redeem(token, "decision", _ -> "done")).contains("done");
  }

  @Test
  void ofManyAtOnceOneRedeems() throws Exception {
    World world = worlds.msp();
    String token = issue(world, null);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      List<Future<Optional<String>>> results =
          IntStream.range(0, 6)
              .mapToObj(_ ->
                  people.submit(() -> {
                    start.await();
                    return links.redeem(token, "decision", _ -> "mine");
                  }))
              .toList();
      start.countDown();
      int won = 0;
      for (Future<Optional<String>> result : results) {
        won += result.get().isPresent() ? 1 : 0;
      }
      assertThat(won).isOne();
    }
  }

  private String issue(World world, UUID subject) {
    return world.inAccount(
        () -> links.issue(world.id(), world.clientApprover.id(), "decision", subject, DAY));
  }
}
