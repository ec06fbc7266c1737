package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Relation;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ConflictRulesTest extends ConflictStories {
  @Autowired Policies policies;
  @Autowired SafePoints safePoints;

  @Test
  void anItemAndOneItDependsOnAtAnyDepthMeetAlsoAcrossClients() {
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId machine = item(world.bakery.id(), "VM-7");
    ItemId core = item(world.internal.id(), "CORE-1");
    depends(erp, DependencyType.RUNS_ON, machine);
    depends(machine, DependencyType.REACHED_THROUGH, core);
    Change first = scheduled(world.implementer, core, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change second = scheduled(world.secondImplementer, erp, NIGHT);
    assertThat(of(second))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(ConflictKind.DEPENDENCY);
          assertThat(one.sentence())
              .isEqualTo("ERP depends on CORE-1 over VM-7, which " + first.code() + " changes");
        });
    assertThat(of(first))
        .singleElement()
        .satisfies(one ->
            assertThat(one.sentence())
                .isEqualTo(
                    "ERP, which " + second.code() + " changes, depends on CORE-1 over VM-7"));
  }

  @Test
  void everyPairThatHangsTogetherIsListed() {
    ItemId core = item(world.bakery.id(), "CORE-1");
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId shop = item(world.bakery.id(), "SHOP");
    depends(erp, DependencyType.RUNS_ON, core);
    depends(shop, DependencyType.RUNS_ON, core);
    normal(world.bakery.id(), Set.of(erp, shop), NIGHT, 60);
    Change other = normal(world.bakery.id(), Set.of(core), NIGHT, 60);
    assertThat(of(other))
        .filteredOn(one -> one.kind() == ConflictKind.DEPENDENCY)
        .singleElement()
        .satisfies(one -> assertThat(one.sentence() + one.detail()).contains("ERP", "SHOP"));
  }

  @Test
  void aClientsPersonSeesThatACollisionWithAnotherClientExistsAndNotWhose() {
    ItemId core = item(world.internal.id(), "CORE-1");
    Change theirs =
        world.as(
            world.implementer,
            () ->
                made.start(
                    world.actor(world.implementer),
                    model,
                    new Start(world.clinic.id(), core, NIGHT)));
    clock.set(TestClock.START.plusSeconds(60));
    Change ours = normal(world.bakery.id(), Set.of(core), NIGHT, 60);
    Conflict seen =
        world.as(world.clientApprover, () -> conflicts.of(changes.get(ours.id()))).getFirst();
    assertThat(seen.kind()).isEqualTo(ConflictKind.SAME_ITEM);
    assertThat(seen.stops()).isTrue();
    assertThat(seen.other()).isNull();
    assertThat(seen.sentence()).isEqualTo("a shared item is also in a change of another client");
    assertThat(seen.sentence() + seen.detail() + seen.href() + seen.key())
        .doesNotContain(theirs.code(), "/" + theirs.number(), theirs.title(), world.clinic.name());
    Conflict known = of(ours).getFirst();
    assertThat(known.sentence()).contains("CORE-1", theirs.code());
    assertThat(known.key()).isEqualTo(seen.key());
  }

  @Test
  void aBlackoutOfTheSharedPlatformStopsWhoeverAsksAndItsNoteStaysThere() {
    ItemId core = item(world.internal.id(), "CORE-1");
    Change ours = normal(world.bakery.id(), Set.of(core), NIGHT, 60);
    add(blackout(world.internal.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1)));
    assertThat(world.as(world.clientApprover, () -> conflicts.of(changes.get(ours.id()))))
        .filteredOn(Conflict::stops)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(ConflictKind.BLACKOUT);
          assertThat(one.sentence()).doesNotContain("Freeze", world.internal.name());
        });
  }

  @Test
  void aPredecessorThatCannotBeOverInTimeStopsIt() {
    Change before = normal(world.bakery.id(), Set.of(), NIGHT, 120);
    Change after = normal(world.bakery.id(), Set.of(), NIGHT.plusSeconds(3600), 60);
    world.doAs(
        world.requester,
        () ->
            changes.relate(world.actor(world.requester), after.id(), Relation.AFTER, before.id()));
    assertThat(stopping(after)).containsExactly(ConflictKind.PREDECESSOR);
    Window later = new Window(NIGHT.plusSeconds(7200), NIGHT.plusSeconds(10800));
    assertThat(kinds(after, later)).doesNotContain(ConflictKind.PREDECESSOR);
  }

  @Test
  void noticeIsCountedFromWhenTheWindowWasSetAndStandardChangesArePromisedNone() {
    Instant start = TestClock.START.plus(Duration.ofHours(60));
    Change change = normal(world.bakery.id(), Set.of(), start, 60);
    assertThat(of(change))
        .filteredOn(one -> one.kind() == ConflictKind.NOTICE)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.sentence()).contains("2 d 12 h of notice", "72 h");
          assertThat(one.blocking()).isFalse();
        });
    clock.set(TestClock.START.plus(Duration.ofHours(20)));
    assertThat(of(change))
        .filteredOn(one -> one.kind() == ConflictKind.NOTICE)
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("48 h"));
    clock.set(TestClock.START);
    assertThat(of(scheduled(world.implementer, null, start))).isEmpty();
  }

  @Test
  void whatIsPromisedIsTheClientsPolicyAndCountsFromTheLastMoveOfTheWindow() {
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                world.bakery.id(),
                CalendarRules.SECTION,
                new CalendarRules(
                    Set.of(ConflictKind.NOTICE),
                    Map.of(ChangeType.STANDARD, new NoticePromise(24, 24))),
                "Their contract"));
    Instant start = TestClock.START.plus(Duration.ofHours(30));
    Change change = scheduled(world.implementer, null, start);
    clock.set(TestClock.START.plus(Duration.ofHours(20)));
    assertThat(of(change)).isEmpty();
    move(world.implementer, change, start.plusSeconds(600));
    assertThat(stopping(get(change))).containsExactly(ConflictKind.NOTICE);
    assertThat(startCodes(change)).contains("conflict-notice");
  }

  @Test
  void whatRunsOverItsWindowStillOccupiesItsItems() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change first = scheduled(world.implementer, item, NIGHT);
    Change second = scheduled(world.secondImplementer, item, window(first).end());
    assertThat(of(second)).isEmpty();
    clock.set(NIGHT);
    take(world.implementer, first, Transition.START);
    clock.set(window(second).start().plusSeconds(60));
    assertThat(stopping(get(second))).containsExactly(ConflictKind.SAME_ITEM);
    assertThat(startCodes(second)).contains("conflict-same-item");
  }

  @Test
  void whoeverStartsEarlyMeetsWhatIsOnNow() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change first = scheduled(world.implementer, item, NIGHT);
    Change second = scheduled(world.secondImplementer, item, NIGHT.plus(Duration.ofHours(3)));
    clock.set(NIGHT);
    take(world.implementer, first, Transition.START);
    Ruling early =
        world.as(
            world.changeManager,
            () ->
                changes.take(
                    world.actor(world.changeManager),
                    second.id(),
                    Move.of(Transition.START, changes.get(second.id()).version())));
    assertThat(early).isInstanceOf(Ruling.Refused.class);
    assertThat(startCodes(second)).contains("conflict-same-item-now");
  }

  @Test
  void whatWasLetPassIsAnotherQuestionInAnotherWindow() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    waive(world.changeManager, change, of(change).getFirst().key(), NIGHT.plus(Duration.ofDays(9)));
    assertThat(stopping(change)).isEmpty();
    move(world.implementer, change, NIGHT.plus(Duration.ofDays(2)));
    assertThat(stopping(change)).containsExactly(ConflictKind.OUTSIDE_WINDOW);
  }

  @Test
  void underALockdownWorkGoesOnToASafePointWithASecondPersonOnly() {
    Change change = scheduled(world.implementer, null, NIGHT);
    clock.set(NIGHT);
    take(world.implementer, change, Transition.START);
    lockdown(world.bakery.id());
    assertThat(get(change).held()).isTrue();
    Ruling plain = take(world.changeManager, change, Transition.RESUME);
    assertThat(plain).isInstanceOf(Ruling.Refused.class);
    assertThatThrownBy(() -> reach(change, world.changeManager)).isInstanceOf(Invalid.class);
    reach(change, world.implementer);
    assertThat(get(change).held()).isFalse();
    assertThatThrownBy(() -> reach(change, world.implementer)).isInstanceOf(Invalid.class);
  }

  @Test
  void aLockdownOfASharedPlatformHoldsWhoeverWorksOnIt() {
    ItemId core = item(world.internal.id(), "CORE-1");
    Change change = scheduled(world.implementer, core, NIGHT);
    Change other = scheduled(world.secondImplementer, null, NIGHT);
    clock.set(NIGHT);
    take(world.implementer, change, Transition.START);
    take(world.secondImplementer, other, Transition.START);
    lockdown(world.internal.id());
    assertThat(get(change).held()).isTrue();
    assertThat(get(other).held()).isFalse();
  }

  private void reach(Change change, Person second) {
    world.doAs(
        world.changeManager,
        () ->
            safePoints.reach(
                world.actor(world.changeManager), change.id(), second.id(), "Half has moved"));
  }

  private List<ConflictKind> kinds(Change change, Window window) {
    return world.as(world.changeManager, () -> conflicts.of(get(change), window)).stream()
        .map(Conflict::kind)
        .toList();
  }

  private void depends(ItemId source, DependencyType type, ItemId target) {
    Person keeper = world.changeManager;
    world.as(
        keeper,
        () -> dependencies.add(world.actor(keeper), NewDependency.of(source, type, target)));
  }

  private void move(Person by, Change change, Instant start) {
    Window window = new Window(start, start.plus(window(change).length()));
    Ruling ruling =
        world.as(
            by,
            () ->
                changes.edit(
                    world.actor(by),
                    change.id(),
                    changes.get(change.id()).version(),
                    new Edit.ChooseWindow(window)));
    assertThat(ruling).isInstanceOf(Ruling.Moved.class);
  }

  /** A normal change that was submitted, without hands. */
  private Change normal(ClientId client, Set<ItemId> items, Instant start, int minutes) {
    Person by = world.requester;
    return world.as(
        by,
        () -> {
          Change draft =
              changes.create(
                  world.actor(by), new NewChange(client, ChangeType.NORMAL, "Move it", null));
          changes.edit(
              world.actor(by),
              draft.id(),
              draft.version(),
              List.of(
                  new Edit.Describe(
                      new io.tidegate.change.Purpose(
                          "Move it", "Because", "Done", "", io.tidegate.change.Priority.MEDIUM),
                      false),
                  new Edit.ChooseScope(new Scope(items, items.isEmpty() ? "nothing" : "")),
                  new Edit.ChooseWindow(new Window(start, start.plus(Duration.ofMinutes(minutes)))),
                  new Edit.NamePeople(new People(by.id(), by.id(), Set.of(), null, null))));
          changes.take(
              world.actor(by),
              draft.id(),
              Move.of(Transition.SUBMIT, changes.get(draft.id()).version()));
          Change submitted = changes.get(draft.id());
          assertThat(submitted.state()).isEqualTo(State.ASSESS);
          return submitted;
        });
  }
}
