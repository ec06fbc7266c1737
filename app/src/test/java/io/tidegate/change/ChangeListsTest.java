package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class ChangeListsTest {
  private static final Instant NOW = TestClock.START;

  @Autowired ChangeLists lists;
  @Autowired Changes changes;
  @Autowired Worlds worlds;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void wordsFindTheirBeginningsNewestFirstPageByPage() {
    List<Integer> numbers =
        IntStream.range(0, 5)
            .mapToObj(i -> draft(world.bakery, "Renew certificate " + i, null))
            .toList()
            .reversed();
    draft(world.bakery, "Replace the switch", null);

    Page<ChangeLine> first = list(world.requester, words("certif ren"), null, 3);
    Page<ChangeLine> second =
        list(world.requester, words("certif ren"), first.items().getLast().number(), 3);

    assertThat(numbers(first)).isEqualTo(numbers.subList(0, 3));
    assertThat(numbers(second)).isEqualTo(numbers.subList(3, 5));
    assertThat(second.next()).isNull();
  }

  @Test
  void wordsAreNarrowedByEverythingElse() {
    int soon = draft(world.bakery, "Renew certificate", window(2));
    int late = draft(world.clinic, "Renew certificate", window(200));
    draft(world.clinic, "Replace the switch", window(2));

    assertThat(found(words("certificate").during(NOW, NOW.plus(Duration.ofHours(9)))))
        .containsExactly(soon);
    assertThat(found(of(world.clinic, "certificate"))).containsExactly(late);
    assertThat(found(words("certificate").in(Set.of(State.DRAFT)))).containsExactly(late, soon);
    assertThat(found(words("certificate").in(Set.of(State.CLOSED)))).isEmpty();
    assertThat(found(words("certificate").of(ChangeType.EMERGENCY))).isEmpty();
    assertThat(found(words("certificate").ownedBy(world.requester.id())))
        .containsExactly(late, soon);
    assertThat(found(words("certificate").ownedBy(world.implementer.id()))).isEmpty();
  }

  @Test
  void wordsFindNothingOfAnotherClientOrAccount() {
    draft(world.clinic, "Renew certificate", null);
    int own = draft(world.bakery, "Renew certificate", null);

    assertThat(numbers(list(world.clientViewer, words("certificate"), null, 9)))
        .containsExactly(own);
    World rival = world.rival();
    assertThat(rival.as(rival.requester, () -> lists.count(words("certificate")))).isZero();
  }

  @Test
  void whatHasNoWordsFindsNothing() {
    draft(world.bakery, "Renew certificate", null);

    assertThat(found(words("%%%"))).isEmpty();
    assertThat(found(words("state DRAFT"))).isEmpty();
  }

  @Test
  void countingWordsStopsWhereItSays() {
    IntStream.range(0, 3).forEach(i -> draft(world.bakery, "Renew certificate " + i, null));

    assertThat(world.as(world.requester, () -> lists.count(words("certificate")))).isEqualTo(3);
    assertThat(lists.ceiling(words("certificate"))).isLessThan(lists.ceiling(ChangeFilter.ALL));
  }

  @Test
  void windowsOfADayAreAllThatTouchItHoweverLongTheyAre() {
    Instant day = NOW.plus(Duration.ofDays(40));
    Instant next = day.plus(Duration.ofDays(1));
    draft(world.bakery, "Over before", new Window(day.minus(Duration.ofDays(30)), day));
    int lasting = draft(world.bakery, "Weeks", new Window(NOW, next.plus(Duration.ofDays(30))));
    int eight =
        draft(
            world.bakery,
            "Eight days",
            new Window(
                next.minus(Duration.ofMillis(1)), next.plus(Duration.ofDays(8).minusMillis(1))));
    int within = draft(world.bakery, "Within", new Window(day, day.plus(Duration.ofHours(1))));
    draft(world.bakery, "After", new Window(next, next.plus(Duration.ofHours(1))));
    draft(world.bakery, "Weeks after", new Window(next, next.plus(Duration.ofDays(30))));

    assertThat(found(ChangeFilter.ALL.during(day, next))).containsExactly(within, eight, lasting);
  }

  @Test
  void windowsToComeAreThoseThatHaveNotEnded() {
    draft(world.bakery, "Past", window(-5));
    int running = draft(world.bakery, "Running", window(0));
    int next = draft(world.bakery, "Next", window(3));
    draft(world.bakery, "Far", window(90));
    ChangeFilter near = ChangeFilter.ALL.during(NOW, NOW.plus(Duration.ofDays(1)));

    assertThat(found(near)).containsExactly(next, running);
    assertThat(world.as(world.requester, () -> lists.count(near))).isEqualTo(2);
    assertThat(world.as(world.requester, () -> lists.byWindow(near, 9)))
        .extracting(ChangeLine::number)
        .containsExactly(running, next);
  }

  @Test
  void whatHasPassedBeginsWithTheLongestAgo() {
    int yesterday = draft(world.bakery, "Yesterday", window(-20));
    int lastWeek = draft(world.bakery, "Last week", window(-170));
    draft(world.bakery, "Now", window(0));

    assertThat(world.as(world.requester, () -> lists.passed(Set.of(State.DRAFT), NOW, 9)))
        .extracting(ChangeLine::number)
        .containsExactly(lastWeek, yesterday);
    assertThat(world.as(world.requester, () -> lists.passed(Set.of(State.SCHEDULED), NOW, 9)))
        .isEmpty();
  }

  @Test
  void everyOrderIsReadPageByPageWithoutGapOrRepeat() {
    Random random = new Random(20261121);
    for (int i = 0; i < 17; i++) {
      int number =
          draft(
              world.bakery, "Renew " + i, random.nextBoolean() ? window(random.nextInt(3)) : null);
      if (random.nextBoolean()) {
        rate(number, 5 + random.nextInt(3));
      }
    }
    for (ChangeOrder order : ChangeOrder.values()) {
      List<ChangeLine> whole = pages(ChangeFilter.ALL, order, 100);
      assertThat(whole).as(order.name()).hasSize(17).isSortedAccordingTo(comparing(order));
      assertThat(pages(ChangeFilter.ALL, order, 3)).as(order.name()).isEqualTo(whole);
      assertThat(pages(words("renew"), order, 4)).as(order.name()).isEqualTo(whole);
    }
  }

  @Test
  void aCursorOfAnotherOrderBeginsAtTheFirstPage() {
    int number = draft(world.bakery, "Renew", null);
    for (String cursor :
        List.of("~", "x~1", "2026-13-45~7", "infinity~9", "' or true --", "1~2~3")) {
      assertThat(
              world.as(
                  world.requester,
                  () -> lists.list(ChangeFilter.ALL, ChangeOrder.RISKIEST, cursor, 9)))
          .extracting(page -> numbers(page))
          .as(cursor)
          .isEqualTo(List.of(number));
    }
  }

  @Test
  void peopleAndRiskNarrowWithAndWithoutWords() {
    int rated = draft(world.bakery, "Renew certificate", null);
    draft(world.bakery, "Renew certificate", null);
    rate(rated, 17);
    for (ChangeFilter filter : List.of(ChangeFilter.ALL, words("certificate"))) {
      assertThat(found(filter.rated(Set.of(Rating.Level.HIGH)))).containsExactly(rated);
      assertThat(found(filter.rated(Set.of(Rating.Level.LOW)))).isEmpty();
      assertThat(found(filter.requestedBy(world.requester.id()))).hasSize(2);
      assertThat(found(filter.requestedBy(world.implementer.id()))).isEmpty();
      assertThat(found(filter.implementedBy(world.implementer.id()))).isEmpty();
      assertThat(found(filter.affecting(ItemId.next()))).isEmpty();
    }
  }

  private static Comparator<ChangeLine> comparing(ChangeOrder order) {
    Comparator<ChangeLine> newest = Comparator.comparing(ChangeLine::number).reversed();
    return switch (order) {
      case NEWEST -> newest;
      case TOUCHED -> Comparator.comparing(ChangeLine::touchedAt).reversed().thenComparing(newest);
      case SOONEST ->
          Comparator.comparing(
                  (ChangeLine line) -> line.window() == null ? Instant.MAX : line.window().start())
              .thenComparing(newest);
      case RISKIEST ->
          Comparator.comparing(
                  (ChangeLine line) -> line.rating() == null ? 0 : -line.rating().score())
              .thenComparing(newest);
    };
  }

  private List<ChangeLine> pages(ChangeFilter filter, ChangeOrder order, int size) {
    List<ChangeLine> read = new ArrayList<>();
    String cursor = null;
    do {
      String after = cursor;
      Page<ChangeLine> page =
          world.as(world.requester, () -> lists.list(filter, order, after, size));
      read.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return read;
  }

  private void rate(int number, int score) {
    Rating.Level level = score > 14 ? Rating.Level.HIGH : Rating.Level.LOW;
    world.doAs(
        world.requester,
        () ->
            transaction.executeWithoutResult(
                _ -> changes.rate(changes.get(number).id(), new Rating(level, score))));
  }

  private int draft(Client client, String title, @Nullable Window window) {
    return world.as(
        world.requester,
        () -> {
          NewChange wanted = new NewChange(client.id(), ChangeType.NORMAL, title, null);
          Change change = changes.create(world.actor(world.requester), wanted);
          if (window != null) {
            changes.edit(
                world.actor(world.requester),
                change.id(),
                change.version(),
                new Edit.ChooseWindow(window));
          }
          return change.number();
        });
  }

  /** Three hours, this many from now. */
  private static Window window(int hours) {
    Instant start = NOW.plus(Duration.ofHours(hours)).minus(Duration.ofHours(1));
    return new Window(start, start.plus(Duration.ofHours(3)));
  }

  private static ChangeFilter words(String text) {
    return ChangeFilter.ALL.saying(text);
  }

  private static ChangeFilter of(Client client, String text) {
    return ChangeFilter.ALL.at(client.id()).saying(text);
  }

  private List<Integer> found(ChangeFilter filter) {
    return numbers(list(world.requester, filter, null, 9));
  }

  private Page<ChangeLine> list(
      Person reader, ChangeFilter filter, @Nullable Integer after, int size) {
    return world.as(reader, () -> lists.list(filter, after, size));
  }

  private static List<Integer> numbers(Page<ChangeLine> page) {
    return page.items().stream().map(ChangeLine::number).toList();
  }
}
