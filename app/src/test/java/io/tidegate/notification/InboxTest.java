package io.tidegate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.database.Login;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Person;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class InboxTest {
  @Autowired Inbox inbox;
  @Autowired Preferences preferences;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theSameEventIsToldOnceToOnePersonAndOnceToAnother() {
    put(world.requester, "change/closed/7");
    put(world.requester, "change/closed/7");
    put(world.implementer, "change/closed/7");
    assertThat(unread(world.requester)).isEqualTo(1);
    assertThat(unread(world.implementer)).isEqualTo(1);
  }

  @Test
  void nobodyReadsWhatSomebodyElseWasTold() {
    put(world.requester, "one");
    UUID id = first(world.requester).id();
    assertThat(list(world.changeManager, false)).isEmpty();
    assertThat(unread(world.administrator)).isZero();
    for (Person other : List.of(world.changeManager, world.administrator, world.clientApprover)) {
      assertThatThrownBy(() -> world.as(other, () -> inbox.read(world.actor(other), id)))
          .isInstanceOf(NotFound.class);
    }
    World rival = Objects.requireNonNull(world.rival());
    assertThatThrownBy(
            () -> rival.as(rival.requester, () -> inbox.read(rival.actor(rival.requester), id)))
        .isInstanceOf(NotFound.class);
    // Not even as the same person, when the request runs for another account.
    assertThat(
            rival.as(
                rival.requester, () -> inbox.list(world.actor(world.requester), false, null, 9)))
        .extracting(Page::items)
        .isEqualTo(List.of());
    assertThat(unread(world.requester)).isEqualTo(1);
  }

  @Test
  void whoNoLongerSeesAClientSeesNoNoticeOfItEither() {
    put(world.clientApprover, "one");
    assertThat(unread(world.clientApprover)).isEqualTo(1);
    Tenant elsewhere = Tenant.of(world.actor(world.otherClientApprover));
    assertThat(Tenancy.call(elsewhere, () -> inbox.unread(world.actor(world.clientApprover))))
        .isZero();
    assertThat(
            Tenancy.call(
                    elsewhere, () -> inbox.list(world.actor(world.clientApprover), false, null, 9))
                .items())
        .isEmpty();
  }

  @Test
  void whatIsReadIsReadAndMayBeUnreadAgain() {
    put(world.requester, "one");
    UUID id = first(world.requester).id();
    world.as(world.requester, () -> inbox.read(world.actor(world.requester), id));
    assertThat(unread(world.requester)).isZero();
    assertThat(list(world.requester, true)).isEmpty();
    assertThat(list(world.requester, false)).hasSize(1);
    world.doAs(world.requester, () -> inbox.unreadAgain(world.actor(world.requester), id));
    assertThat(unread(world.requester)).isEqualTo(1);
  }

  @Test
  void readingAFoldReadsWhatIsUnderItAndNothingElse() {
    put(world.requester, "long before");
    clock.tick(Duration.ofMinutes(30));
    put(world.requester, "one");
    put(world.requester, "elsewhere", UUID.randomUUID());
    clock.tick(Duration.ofMinutes(5));
    put(world.requester, "two");
    List<Fold> folds = list(world.requester, true);
    assertThat(folds).extracting(Fold::size).containsExactly(2, 1, 1);
    UUID newest = folds.getFirst().newest().id();
    put(world.requester, "three");
    world.as(world.requester, () -> inbox.read(world.actor(world.requester), newest));
    assertThat(list(world.requester, true))
        .extracting(fold -> fold.newest().title())
        .containsExactly("three", "elsewhere", "long before");
  }

  @Test
  void allThatWasSeenIsReadAndWhatCameMeanwhileIsNot() {
    put(world.requester, "one");
    put(world.requester, "two");
    put(world.implementer, "two");
    UUID seen = first(world.requester).id();
    put(world.requester, "three");
    assertThat(world.as(world.requester, () -> inbox.readAll(world.actor(world.requester), seen)))
        .isEqualTo(2);
    assertThat(list(world.requester, true))
        .extracting(fold -> fold.newest().title())
        .containsExactly("three");
    assertThat(unread(world.implementer)).isEqualTo(1);
  }

  @Test
  void everyNoticeStandsOnExactlyOnePage() {
    IntStream.range(0, 23)
        .forEach(i -> put(world.requester, "n" + i, new UUID(7, i % 2 == 0 ? i : 0)));
    List<String> seen = new ArrayList<>();
    UUID after = null;
    do {
      Page<Fold> page = page(world.requester, after);
      page.items()
          .forEach(fold -> {
            seen.add(fold.newest().title());
            fold.older().forEach(older -> seen.add(older.title()));
          });
      after = page.next() == null ? null : UUID.fromString(page.next());
    } while (after != null);
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 23).mapToObj(i -> "n" + i).toList());
  }

  @Test
  void aBellIsCountedUpToAHundred() {
    IntStream.range(0, 120).forEach(i -> put(world.requester, "n" + i));
    assertThat(unread(world.requester)).isEqualTo(Inbox.MOST_COUNTED);
  }

  @Test
  void aNoticeLeadsNowhereButIntoThisApplication() {
    for (String href : List.of("https://evil.example", "//evil.example", "/\\evil.example", "")) {
      assertThatThrownBy(() -> notice(world.requester, "k", new UUID(0, 1), href))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatANoticeSaysIsNeverWrittenAnew() {
    assertThatThrownBy(() ->
            world.inAccount(() ->
                transaction.execute(
                    _ -> jdbc.sql("update notification.notice set title = 'x'").update())))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void everyNodeHearsTheBellOnceItIsCommittedAndOnlyForWhatIsNew() throws SQLException {
    try (Connection other = anotherNode()) {
      put(world.requester, "one");
      put(world.requester, "one");
      put(world.implementer, "one");
      assertThat(heard(other))
          .containsExactly(
              world.id() + "/" + world.requester.id(), world.id() + "/" + world.implementer.id());
      UUID id = first(world.requester).id();
      world.as(world.requester, () -> inbox.read(world.actor(world.requester), id));
      assertThat(heard(other)).containsExactly(world.id() + "/" + world.requester.id());
    }
  }

  @Test
  void mentionsComeByMailAndNewsDoesNotUntilSomebodySaysOtherwise() {
    assertThat(mailed(world.requester)).containsExactly(Topic.MENTIONS);
    world.doAs(
        world.requester,
        () -> preferences.choose(world.actor(world.requester), java.util.Set.of(Topic.FOLLOWED)));
    assertThat(mailed(world.requester)).containsExactly(Topic.FOLLOWED);
    assertThat(mailed(world.implementer)).containsExactly(Topic.MENTIONS);
  }

  private java.util.Set<Topic> mailed(Person person) {
    return world.inAccount(() -> preferences.mailed(person.id()));
  }

  /** It listens as another node of the application would. */
  private static Connection anotherNode() throws SQLException {
    Login login = TestDatabase.access().application();
    Connection node =
        DriverManager.getConnection(TestDatabase.access().url(), login.user(), login.password());
    try (Statement statement = node.createStatement()) {
      statement.execute("listen tidegate_signal");
    }
    return node;
  }

  private List<String> heard(Connection node) throws SQLException {
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PGNotification[] some = node.unwrap(PGConnection.class).getNotifications(100);
      for (PGNotification one : some == null ? new PGNotification[0] : some) {
        if (one.getParameter().startsWith(world.id().toString())) {
          heard.add(one.getParameter());
        }
      }
    }
    return heard;
  }

  private void put(Person person, String key) {
    put(person, key, new UUID(0, 1));
  }

  private void put(Person person, String key, UUID subject) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          inbox.put(world.id(), notice(person, key, subject, "/changes/1"));
          return true;
        }));
  }

  private NewNotice notice(Person person, String key, UUID subject, String href) {
    return new NewNotice(
        person.id(),
        key,
        world.bakery.id(),
        new NewNotice.Subject("change", subject, "CHG-1 Swap it"),
        "change-closed",
        key,
        "It is done.",
        href);
  }

  private Notice first(Person person) {
    return list(person, false).getFirst().newest();
  }

  private List<Fold> list(Person person, boolean unread) {
    return world.as(person, () -> inbox.list(world.actor(person), unread, null, 50)).items();
  }

  private Page<Fold> page(Person person, @Nullable UUID after) {
    return world.as(person, () -> inbox.list(world.actor(person), false, after, 4));
  }

  private int unread(Person person) {
    return world.as(person, () -> inbox.unread(world.actor(person)));
  }
}
