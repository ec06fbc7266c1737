package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Edit;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.InventoryHand;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever owns a change is told of each conflict once, and when it has gone. */
@TidegateTest
class ConflictTellingTest extends ConflictStories {
  @Autowired Inbox inbox;
  @Autowired ConflictSweep sweep;
  @Autowired Rechecks rechecks;
  @Autowired RecheckStore queue;
  @Autowired TransactionOperations transaction;
  @Autowired VendorNotices vendors;
  @Autowired Ledger ledger;
  @Autowired ApplicationContext application;

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
  void aDependencyThatIsImportedIsLookedAtAgainAlsoWhereItStoodBefore() {
    ItemId erp = item(world.bakery.id(), "ERP");
    item(world.bakery.id(), "ESX-9");
    ItemId core = item(world.internal.id(), "CORE-1");
    scheduled(world.implementer, erp, NIGHT);
    scheduled(world.secondImplementer, core, NIGHT);
    imported("item,how,other,key\nERP,runs on,CORE-1,k1\n");
    assertThat(letters()).hasSize(1);
    imported("item,how,other,key\nERP,runs on,ESX-9,k1\n");
    outbox.to(world, world.implementer, "calendar-conflict");
    assertThat(gone()).hasSize(1);
    assertThat(world.as(world.auditor, () -> ledger.of("inventory", core.value(), null, 5)).items())
        .extracting(LedgerEvent::deed)
        .contains("dependency-ended");
  }

  @Test
  void whatNetboxSaysDependsIsLookedAtAgain() {
    hand().netbox(world, world.administrator, dump(""));
    ItemId machine = named("vm1");
    ItemId cluster = named("Cluster CL");
    scheduled(world.implementer, machine, NIGHT);
    scheduled(world.secondImplementer, cluster, NIGHT);
    assertThat(letters()).isEmpty();
    hand().netbox(world, world.administrator, dump("1"));
    assertThat(letters()).hasSize(1);
    hand().netbox(world, world.administrator, dump(""));
    outbox.to(world, world.implementer, "calendar-conflict");
    assertThat(gone()).hasSize(1);
  }

  @Test
  void whatAVendorAnnouncesIsToldToWhoeverDependsOnItAndThatItNamesSomethingElseNow() {
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId machine = item(world.bakery.id(), "VM-7");
    depends(erp, machine);
    depends(machine, item(world.internal.id(), "CORE-1"));
    scheduled(world.implementer, erp, NIGHT);
    Maintnote notice =
        Maintnote.of("CORE-1")
            .saying("DTSTART", "20261123T190000Z")
            .saying("DTEND", "20261123T230000Z");
    receive(notice);
    assertThat(letters()).hasSize(1);
    receive(notice.saying("X-MAINTNOTE-OBJECT-ID", "CORE-2").sequence(2));
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
    waivedForTwoHours(change);
    assertThat(letters()).hasSize(1);
    clock.set(TestClock.START.plus(Duration.ofHours(3)));
    sweep.run();
    assertThat(letters()).hasSize(2);
    sweep.run();
    assertThat(letters()).hasSize(2);
  }

  @Test
  void allAreLookedAtPieceByPieceAndOnceMoreWhenSomethingMovedMeanwhile() {
    List<Change> three =
        IntStream.range(0, 3)
            .mapToObj(i -> scheduled(world.implementer, null, NIGHT.plus(Duration.ofHours(i))))
            .toList();
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    three.forEach(this::waivedForTwoHours);
    int before = letters().size();
    clock.set(TestClock.START.plus(Duration.ofHours(3)));
    world.inAccount(() -> transaction.execute(_ -> asked()));

    assertThat(looked(1)).isTrue();
    assertThat(letters()).hasSize(before + 1);
    world.doAs(world.changeManager, () -> rechecks.ask(world.id()));
    assertThat(looked(1)).isTrue();
    assertThat(looked(1)).as("the last one, and all once more").isTrue();
    assertThat(letters()).hasSize(before + 3);
    assertThat(looked(2)).isTrue();
    assertThat(looked(2)).isFalse();
    assertThat(looked(2)).as("nothing is left to look at").isFalse();
    assertThat(letters()).hasSize(before + 3);
  }

  private void waivedForTwoHours(Change change) {
    waive(
        world.changeManager,
        change,
        of(change).getFirst().key(),
        TestClock.START.plus(Duration.ofHours(2)));
  }

  private boolean asked() {
    queue.ask(world.id(), clock.instant());
    return true;
  }

  private boolean looked(int size) {
    return world.inAccount(() -> rechecks.step(world.id(), size));
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

  /** A machine that runs on this cluster, if on any. */
  private String dump(String cluster) {
    return """
    [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "%s"}},
     {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
     {"model": "virtualization.cluster", "pk": 1, "fields": {"name": "CL", "status": "active", "tenant": null, "site": null}},
     {"model": "virtualization.virtualmachine", "pk": 1,
      "fields": {"name": "vm1", "cluster": %s, "device": null, "status": "active", "tenant": 1}}]
    """
        .formatted(world.bakery.name(), cluster.isEmpty() ? "null" : cluster);
  }

  private ItemId named(String name) {
    return world.as(world.implementer, () -> items.called(name)).getFirst().id();
  }

  private void receive(Maintnote notice) {
    world.doAs(
        world.changeManager,
        () -> vendors.receive(world.actor(world.changeManager), notice.text()));
  }

  private void imported(String csv) {
    hand().dependencies(world, world.changeManager, csv);
  }

  private InventoryHand hand() {
    return InventoryHand.of(application);
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
