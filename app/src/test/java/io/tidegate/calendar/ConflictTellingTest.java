package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.Edit;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.mail.StoredMail;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.Notice;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever owns a change is told of each conflict once, and when it has gone. */
@TidegateTest
class ConflictTellingTest extends ConflictStories {
  @Autowired Inbox inbox;
  @Autowired ConflictSweep sweep;

  @Test
  void aConflictThatGoesIsNewsAndOneThatComesBackIsToldAgain() {
    scheduled(world.implementer, null, NIGHT);
    EntryFacts freeze =
        blackout(world.bakery.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1));
    EntryId id = add(freeze);
    assertThat(letters()).hasSize(1);
    withdraw(id);
    assertThat(letters()).hasSize(1);
    assertThat(gone()).hasSize(1);
    add(freeze);
    assertThat(letters()).hasSize(2);
  }

  @Test
  void manyChangesThatAreHitAtOnceAreOneLetter() {
    for (int i = 0; i < 5; i++) {
      scheduled(world.implementer, null, NIGHT.plus(Duration.ofHours(i)));
    }
    assertThat(letters()).isEmpty();
    add(blackout(world.bakery.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 2)));
    assertThat(letters())
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.subject()).isEqualTo("5 of your changes meet something else"));
  }

  @Test
  void anItemThatIsAddedIsLookedAtAgainAtBothSides() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    scheduled(world.implementer, item, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change second = scheduled(world.secondImplementer, null, NIGHT);
    assertThat(letters()).isEmpty();
    scope(second, Set.of(item));
    assertThat(letters()).hasSize(1);
    assertThat(outbox.to(world, world.secondImplementer, "calendar-conflict"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).startsWith("It cannot start as planned"));
    scope(second, Set.of());
    outbox.to(world, world.implementer, "calendar-conflict");
    assertThat(gone()).hasSize(1);
  }

  @Test
  void aDependencyThatIsAddedOrEndsIsLookedAtAgain() {
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId machine = item(world.bakery.id(), "VM-7");
    ItemId core = item(world.internal.id(), "CORE-1");
    depends(machine, core);
    scheduled(world.implementer, erp, NIGHT);
    scheduled(world.secondImplementer, core, NIGHT);
    assertThat(letters()).isEmpty();
    DependencyId added = depends(erp, machine);
    assertThat(letters()).hasSize(1);
    world.doAs(
        world.changeManager,
        () -> dependencies.end(world.actor(world.changeManager), added, "It was moved"));
    outbox.to(world, world.implementer, "calendar-conflict");
    assertThat(gone()).hasSize(1);
  }

  @Test
  void aBlackoutOfWhatIsSharedIsToldToWhoeverTouchesIt() {
    ItemId core = item(world.internal.id(), "CORE-1");
    scheduled(world.implementer, core, NIGHT);
    add(blackout(world.internal.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1)));
    assertThat(letters()).hasSize(1);
  }

  @Test
  void whatWasLetPassIsToldAgainWhenThatEnds() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    assertThat(letters()).hasSize(1);
    waive(
        world.changeManager,
        change,
        of(change).getFirst().key(),
        TestClock.START.plus(Duration.ofHours(2)));
    assertThat(letters()).hasSize(1);
    clock.set(TestClock.START.plus(Duration.ofHours(3)));
    sweep.run();
    assertThat(letters()).hasSize(2);
    sweep.run();
    assertThat(letters()).hasSize(2);
  }

  private List<StoredMail> letters() {
    return outbox.to(world, world.implementer, "calendar-conflict");
  }

  private List<Notice> gone() {
    return world
        .as(
            world.implementer,
            () -> inbox.list(world.actor(world.implementer), false, null, 50).items())
        .stream()
        .flatMap(fold -> Stream.concat(Stream.of(fold.newest()), fold.older().stream()))
        .filter(notice -> notice.kind().equals("calendar-conflict-gone"))
        .toList();
  }

  private void withdraw(EntryId id) {
    world.doAs(
        world.changeManager,
        () -> entries.withdraw(world.actor(world.changeManager), id, "It is over"));
  }

  private void scope(Change change, Set<ItemId> items) {
    Ruling ruling =
        world.as(
            world.secondImplementer,
            () ->
                changes.edit(
                    world.actor(world.secondImplementer),
                    change.id(),
                    changes.get(change.id()).version(),
                    new Edit.ChooseScope(new Scope(items, items.isEmpty() ? "nothing" : ""))));
    assertThat(ruling).isInstanceOf(Ruling.Moved.class);
  }

  private DependencyId depends(ItemId source, ItemId target) {
    return world.as(
        world.changeManager,
        () ->
            dependencies.add(
                world.actor(world.changeManager),
                NewDependency.of(source, DependencyType.RUNS_ON, target)));
  }
}
