package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Outcome;
import io.tidegate.change.State;
import io.tidegate.change.Work;
import io.tidegate.change.WorkOfOthers;
import io.tidegate.change.Works;
import io.tidegate.directory.Client;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The work of some hours is what shares them, however long it lasts: checked against a plain look
 * through all there is, with hours and work of any length.
 */
@TidegateTest
class WorkBetweenTest extends FileServerInTrouble {
  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofHours(3),
          Duration.ofDays(1),
          Duration.ofDays(1).plusSeconds(1),
          Duration.ofDays(5),
          Duration.ofDays(8),
          Duration.ofDays(8).plusSeconds(1),
          Duration.ofDays(60));

  private final long seed = Long.getLong("tidegate.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Autowired Works works;

  private final List<Happened> all = new ArrayList<>();

  @Test
  void itIsWhatSharesTheHoursWhoeverAsksAndHowever() {
    System.out.println("WorkBetweenTest seed " + seed);
    for (int one = 0; one < 150; one++) {
      all.add(happened("Work " + one));
    }
    all.forEach(one -> one.in(world));
    for (int look = 0; look < 60; look++) {
      Instant end = moment();
      Window hours = new Window(end.minus(one(LENGTHS)), end);
      List<ItemId> asked = Stream.of(core, host, server, printer).filter(_ -> coin()).toList();
      everyDoorTellsTheSame(hours, asked);
    }
  }

  private void everyDoorTellsTheSame(Window hours, List<ItemId> asked) {
    Set<String> inHours = titles(one -> shares(one, hours));
    Predicate<Happened> wanted =
        one ->
            touches(one.items(), asked)
                || one.items().isEmpty() && one.client().equals(world.bakery);
    world.doAs(
        world.changeManager,
        () -> {
          assertThat(works.during(hours))
              .extracting(Work::title)
              .containsExactlyInAnyOrderElementsOf(inHours);
          assertThat(works.near(hours, asked, null).looked()).isEqualTo(inHours.size());
          assertThat(works.near(hours, asked, world.bakery.id()).works())
              .extracting(Work::title)
              .containsExactlyInAnyOrderElementsOf(
                  titles(one -> shares(one, hours) && wanted.test(one)));
          assertThat(works.near(hours, tooMany(asked), null).works())
              .extracting(Work::title)
              .containsAll(titles(one -> shares(one, hours) && touches(one.items(), asked)));
        });
    for (Collection<ItemId> ask : List.of(asked, tooMany(asked))) {
      List<WorkOfOthers> others = world.as(world.clientViewer, () -> works.ofOthers(hours, ask));
      assertThat(others)
          .filteredOn(one -> touches(one.items(), asked))
          .hasSameSizeAs(
              titles(one ->
                  shares(one, hours)
                      && touches(one.items(), asked)
                      && !one.client().equals(world.bakery)));
    }
  }

  /** More than there is work: then they are not looked up one by one. */
  private static List<ItemId> tooMany(List<ItemId> items) {
    return Stream.concat(items.stream(), Stream.generate(ItemId::next).limit(1000)).toList();
  }

  private Set<String> titles(Predicate<Happened> wanted) {
    return new HashSet<>(all.stream().filter(wanted).map(Happened::title).toList());
  }

  private static boolean touches(Collection<ItemId> items, List<ItemId> asked) {
    return items.stream().anyMatch(asked::contains);
  }

  private static boolean shares(Happened one, Window hours) {
    if (!Set.of(State.SCHEDULED, State.IMPLEMENT, State.REVIEW, State.CLOSED)
        .contains(one.state())) {
      return false;
    }
    Instant start = first(one.began(), one.windowStart());
    Instant end =
        one.state() == State.IMPLEMENT ? Instant.MAX : first(one.ended(), one.windowEnd());
    return !start.isAfter(hours.end()) && !end.isBefore(hours.start());
  }

  private static Instant first(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? Objects.requireNonNull(other) : one;
  }

  private Happened happened(String title) {
    Client client = one(List.of(world.internal, world.bakery, world.clinic));
    Instant start = moment();
    Instant end = start.plus(one(LENGTHS));
    ItemId[] touched =
        Stream.of(core, host, server, printer)
            .filter(_ -> random.nextInt(4) == 0)
            .toArray(ItemId[]::new);
    Happened planned = Happened.planned(title, client, start, end, touched);
    return switch (random.nextInt(5)) {
      case 0 -> planned;
      case 1 -> planned.in(State.DRAFT, null, null, null);
      case 2 -> planned.in(State.IMPLEMENT, start.plusSeconds(60), null, null);
      case 3 -> planned.in(State.REVIEW, start.minusSeconds(600), end.plusSeconds(600), null);
      default -> planned.in(State.CLOSED, start, end, Outcome.SUCCESSFUL);
    };
  }

  /** To the quarter, so that ends meet. */
  private Instant moment() {
    return MOMENT.plus(Duration.ofMinutes(15L * random.nextInt(-3000, 3000)));
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
