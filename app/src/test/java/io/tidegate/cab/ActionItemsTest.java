package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Stale;
import io.tidegate.notification.Inbox;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What the board asks of people: they are told, see it on home, and say how it ended. */
@TidegateTest
class ActionItemsTest {
  private static final LocalDate DUE = LocalDate.parse("2026-11-30");

  @Autowired Meetings meetings;
  @Autowired ActionItems actionItems;
  @Autowired Inbox inbox;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Meeting meeting;

  @BeforeEach
  void aMeeting() {
    clock.set(TestClock.START);
    world = worlds.msp();
    MeetingFacts facts =
        new MeetingFacts("CAB", "", Recurrence.once(LocalDateTime.parse("2026-11-24T10:00"), 60));
    meeting = world.as(world.changeManager, () -> meetings.convene(chair(), facts));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whoIsAskedIsToldByMailAndInTheirInbox() {
    ask("Book the vendor", world.implementer, DUE);
    ask("Tell the client", world.changeManager, DUE);

    assertThat(outbox.to(world, world.implementer, "action-asked")).hasSize(1);
    assertThat(told(world.implementer)).anyMatch(title -> title.contains("Book the vendor"));
    assertThat(outbox.to(world, world.changeManager, "action-asked"))
        .as("nobody is told of what they asked of themselves")
        .isEmpty();
  }

  @Test
  void whatIsOverdueIsSaidOnceOnceTheDayIsOverOnTheAccountsClock() {
    UUID late = ask("Book the vendor", world.implementer, DUE);
    ask("Write it down", world.implementer, DUE.plusDays(9));
    clock.set(DUE.atTime(23, 59).atZone(world.account.zone()).toInstant());
    chase();
    assertThat(outbox.to(world, world.implementer, "action-overdue")).isEmpty();
    clock.tick(Duration.ofMinutes(2));
    chase();
    chase();

    assertThat(outbox.to(world, world.implementer, "action-overdue"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).contains("Book the vendor"));
    assertThat(list(new ActionFilter(ActionFilter.Which.OVERDUE, null, null)))
        .extracting(ActionItem::id)
        .containsExactly(late);
  }

  @Test
  void whoeverHoldsMeetingsCancelsItAndItsOwnerIsTold() {
    UUID id = ask("Book the vendor", world.implementer, DUE);
    assertThatThrownBy(() -> cancel(world.implementer, id, "No time"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> cancel(world.cabMember, id, " ")).isInstanceOf(Invalid.class);
    cancel(world.cabMember, id, "The vendor is gone");

    ActionItem.Ending ending = get(id).ending();
    assertThat(ending)
        .isEqualTo(
            new ActionItem.Ending(
                false, clock.instant(), world.cabMember.id(), "The vendor is gone"));
    assertThat(outbox.to(world, world.implementer, "action-cancelled")).hasSize(1);
    assertThatThrownBy(() -> finish(world.implementer, id)).isInstanceOf(Stale.class);
    clock.set(DUE.plusDays(5).atStartOfDay(world.account.zone()).toInstant());
    chase();
    assertThat(outbox.to(world, world.implementer, "action-overdue")).isEmpty();
  }

  @Test
  void nobodyElsesAccountFindsThem() {
    UUID id = ask("Book the vendor", world.implementer, DUE);
    World rival = world.rival();
    assertThatThrownBy(() ->
            rival.as(
                rival.changeManager, () -> actionItems.get(rival.actor(rival.changeManager), id)))
        .isInstanceOf(NotFound.class);
    assertThat(
            world.as(
                world.clientApprover,
                () ->
                    actionItems.list(
                        world.actor(world.clientApprover), ActionFilter.OPEN, null, 10)))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void everyFilterGivesWhatAListInMemoryGivesPageByPage() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Person> owners = List.of(world.implementer, world.leader, world.changeManager);
    for (int i = 0; i < 25; i++) {
      UUID id =
          ask(
              "Task " + i,
              owners.get(random.nextInt(owners.size())),
              DUE.plusDays(random.nextInt(6)));
      switch (random.nextInt(4)) {
        case 0 -> finish(world.changeManager, id);
        case 1 -> cancel(world.changeManager, id, "Not now");
        default -> {}
      }
    }
    clock.set(DUE.plusDays(3).atTime(12, 0).atZone(world.account.zone()).toInstant());
    List<ActionItem> all = world.inAccount(() -> actionItems.of(meeting.id()));
    for (ActionFilter.Which which : ActionFilter.Which.values()) {
      assertThat(list(new ActionFilter(which, null, null)))
          .as("ActionItemsTest seed %d, %s", seed, which)
          .containsExactlyElementsOf(reference(all, which, null));
      for (Person owner : owners) {
        assertThat(list(new ActionFilter(which, owner.id(), null)))
            .as("ActionItemsTest seed %d, %s of %s", seed, which, owner)
            .containsExactlyElementsOf(reference(all, which, owner));
      }
    }
  }

  private static List<ActionItem> reference(
      List<ActionItem> all, ActionFilter.Which which, @Nullable Person owner) {
    Predicate<ActionItem> passes =
        switch (which) {
          case OPEN -> ActionItem::open;
          case OVERDUE -> one -> one.open() && one.due().isBefore(DUE.plusDays(3));
          case DONE -> one -> one.ending() != null && one.ending().done();
          case CANCELLED -> one -> one.ending() != null && !one.ending().done();
          case ALL -> _ -> true;
        };
    Comparator<ActionItem> order =
        Comparator.comparing(ActionItem::due).thenComparing(one -> one.id().toString());
    return all.stream()
        .filter(passes)
        .filter(one -> owner == null || one.owner().equals(owner.id()))
        .sorted(which.upwards() ? order : order.reversed())
        .toList();
  }

  @Test
  void homeShowsWhatOneOwesAndItsCountIsThatOfTheList() {
    for (int i = 0; i < 3; i++) {
      ask("Task " + i, world.leader, DUE.plusDays(i));
    }
    ask("Somebody else's", world.implementer, DUE);
    clock.set(DUE.plusDays(1).atTime(12, 0).atZone(world.account.zone()).toInstant());
    assertThat(browser.get(world, world.leader, "/"))
        .bodyText()
        .contains("For the CAB <span>3</span>", "Task 0", "overdue")
        .doesNotContain("Somebody else's");
    assertThat(browser.get(world, world.leader, "/cab/actions?whose=mine"))
        .hasStatusOk()
        .bodyText()
        .contains("Task 0", "Task 1", "Task 2", "overdue since")
        .doesNotContain("Somebody else's", "Cancel…");
    assertThat(browser.get(world, world.changeManager, "/cab/actions?state=overdue"))
        .bodyText()
        .contains("Task 0", "Somebody else's", "Cancel…")
        .doesNotContain("Task 1");
  }

  @Test
  void thePageEndsThemAndComesBackToItsFilter() {
    UUID id = ask("Book the vendor", world.implementer, DUE);
    String back = "/cab/actions?state=open&whose=mine";
    assertThat(
            browser
                .post(world, world.implementer, "/cab/actions/" + id + "/completion")
                .param("reason", "Order 4711")
                .param("back", back))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", back);
    assertThat(browser.get(world, world.auditor, "/cab/actions?state=done"))
        .bodyText()
        .contains("Book the vendor", "Order 4711");
    UUID other = ask("Book the hotel", world.implementer, DUE);
    assertThat(
            browser
                .post(world, world.cabMember, "/cab/actions/" + other + "/cancellation")
                .param("reason", "Nobody goes")
                .param("back", "//elsewhere.example"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/cab");
  }

  /** All of it, three at a time. */
  private List<ActionItem> list(ActionFilter filter) {
    List<ActionItem> all = new ArrayList<>();
    UUID after = null;
    do {
      UUID from = after;
      Page<ActionItem> page =
          world.as(world.changeManager, () -> actionItems.list(chair(), filter, from, 3));
      all.addAll(page.items());
      after = page.next() == null ? null : UUID.fromString(page.next());
    } while (after != null);
    return all;
  }

  private List<String> told(Person person) {
    return world.as(person, () -> inbox.list(world.actor(person), true, null, 20)).items().stream()
        .map(fold -> fold.newest().title())
        .toList();
  }

  private UUID ask(String text, Person owner, LocalDate due) {
    return world.as(
        world.changeManager,
        () -> actionItems.ask(chair(), meeting.id(), null, text, owner.id(), due));
  }

  private void finish(Person person, UUID id) {
    world.doAs(person, () -> actionItems.finish(world.actor(person), id, "Seen"));
  }

  private void cancel(Person person, UUID id, String reason) {
    world.doAs(person, () -> actionItems.cancel(world.actor(person), id, reason));
  }

  private ActionItem get(UUID id) {
    return world.as(world.changeManager, () -> actionItems.get(chair(), id));
  }

  private void chase() {
    world.inAccount(() -> {
      actionItems.chase(world.id());
      return true;
    });
  }

  private Actor chair() {
    return world.actor(world.changeManager);
  }
}
