package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.Scope;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class VendorNoticesTest {
  private static final Window NIGHT =
      new Window(Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-29T02:00:00Z"));

  @Autowired VendorNotices notices;
  @Autowired VendorWork work;
  @Autowired Conflicts conflicts;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void aNoticeIsMatchedByKeyElseByName() {
    ItemId byName = item(world.bakery, "cid-7");
    ItemId byKey = keyed(world.bakery, "Uplink", "CID-8");
    VendorJob job =
        receive(Maintnote.of("CID-7").with("X-MAINTNOTE-OBJECT-ID", "CID-8")).getFirst().job();
    assertThat(job.hits()).extracting(VendorJob.Hit::item).containsExactlyInAnyOrder(byName, byKey);
    assertThat(between(world.implementer, NIGHT, world.bakery))
        .extracting(VendorJob::id)
        .containsExactly(job.id());
    assertThat(near(world.implementer, byKey)).hasSize(1);
    assertThat(events(job.id())).extracting(LedgerEvent::deed).containsExactly("vendor-work-added");
  }

  @Test
  void aCircuitIsFoundWhoseVendorStandsBehindItsNumber() {
    ItemId item = item(world.bakery, "CID-7 (fjord fibre)");
    assertThat(receive(Maintnote.of("CID-7")).getFirst().job().hits())
        .extracting(VendorJob.Hit::item)
        .containsExactly(item);
  }

  @Test
  void theNewestNoticeHoldsInWhateverOrderTheyCome() {
    item(world.bakery, "CID-7");
    Maintnote first = Maintnote.of("CID-7");
    Maintnote moved =
        first.sequence(3).saying("DTSTART", "20261129T220000Z").saying("DTEND", "20261130T000000Z");
    assertThat(outcome(first)).isEqualTo(VendorNotices.Outcome.NEW);
    assertThat(outcome(moved)).isEqualTo(VendorNotices.Outcome.CHANGED);
    assertThat(outcome(first.sequence(2).status("CANCELLED")))
        .isEqualTo(VendorNotices.Outcome.LATE);
    assertThat(outcome(moved)).isEqualTo(VendorNotices.Outcome.AGAIN);
    assertThat(between(world.implementer, NIGHT, world.bakery)).isEmpty();
    VendorJob job = all().getFirst();
    assertThat(job.status()).isEqualTo(VendorStatus.CONFIRMED);
    assertThat(job.window().start()).isEqualTo(Instant.parse("2026-11-29T22:00:00Z"));
    assertThat(world.as(world.changeManager, () -> notices.notices(job.id())))
        .extracting(KeptNotice::applied)
        .containsExactly(false, true, true);
  }

  @Test
  void itIsCalledOffAndCompleted() {
    ItemId circuit = item(world.bakery, "CID-7");
    Maintnote first = Maintnote.of("CID-7");
    receive(first);
    receive(first.sequence(2).status("CANCELLED").without("X-MAINTNOTE-OBJECT-ID"));
    assertThat(near(world.implementer, circuit)).isEmpty();
    assertThat(world.as(world.implementer, () -> work.on(circuit, 5)))
        .singleElement()
        .satisfies(job -> assertThat(job.status()).isEqualTo(VendorStatus.CANCELLED));
    receive(first.sequence(3).status("COMPLETED"));
    assertThat(near(world.implementer, circuit))
        .singleElement()
        .satisfies(job -> assertThat(job.status()).isEqualTo(VendorStatus.COMPLETED));
  }

  @Test
  void aVendorThatMakesAFreshUidEachTimeMeansTheSameWindow() {
    item(world.bakery, "CID-7");
    receive(Maintnote.of("CID-7"));
    Maintnote fresh =
        Maintnote.of("CID-7").saying("UID", "another").saying("DTSTAMP", "20261121T090000Z");
    assertThat(outcome(fresh.sequence(0).status("CANCELLED")))
        .isEqualTo(VendorNotices.Outcome.CHANGED);
    assertThat(all()).hasSize(1);
  }

  @Test
  void oneFileMayNameSeveralWindows() {
    item(world.bakery, "CID-7");
    String two =
        Maintnote.of("CID-7").text()
            + Maintnote.of("CID-7")
                .saying("UID", "43")
                .saying("DTSTART", "20261130T220000Z")
                .saying("DTEND", "20261201T000000Z")
                .text();
    world.doAs(world.changeManager, () -> notices.receive(world.actor(world.changeManager), two));
    assertThat(all()).hasSize(2);
  }

  @Test
  void whatTheNewestNoticeNoLongerNamesIsNoLongerHit() {
    ItemId one = item(world.bakery, "CID-7");
    ItemId other = item(world.bakery, "CID-8");
    receive(Maintnote.of("CID-7").with("X-MAINTNOTE-OBJECT-ID", "CID-8"));
    receive(Maintnote.of("CID-8").sequence(2));
    assertThat(near(world.implementer, one)).isEmpty();
    assertThat(near(world.implementer, other)).hasSize(1);
  }

  @Test
  void whatIsMatchedByHandIsRememberedForTheVendor() {
    ItemId item = item(world.bakery, "Uplink");
    VendorJob job = receive(Maintnote.of("XY/1")).getFirst().job();
    assertThat(job.hits()).isEmpty();
    assertThat(unmatched()).containsExactly(job.id());
    match(world.changeManager, job.id(), "xy/1", item);
    assertThat(near(world.implementer, item)).hasSize(1);
    assertThat(unmatched()).isEmpty();
    Maintnote next = Maintnote.of("XY/1").saying("X-MAINTNOTE-MAINTENANCE-ID", "WO-2");
    assertThat(receive(next).getFirst().job().hits())
        .extracting(VendorJob.Hit::item)
        .containsExactly(item);
    VendorJob other =
        receive(next.saying("X-MAINTNOTE-PROVIDER", "Harbour Telecom")).getFirst().job();
    assertThat(other.hits()).isEmpty();
  }

  @Test
  void whatIsNoneOfTheAccountsAsksNoMore() {
    VendorJob job = receive(Maintnote.of("XY/1")).getFirst().job();
    world.doAs(
        world.changeManager,
        () -> notices.match(world.actor(world.changeManager), job.id(), "XY/1", null));
    assertThat(unmatched()).isEmpty();
    assertThat(world.as(world.changeManager, () -> notices.objects(job.id())))
        .singleElement()
        .satisfies(one -> assertThat(one.known() && one.item() == null).isTrue());
  }

  @Test
  void whatTwoClientsHaveUnderOneNameIsNobodysUntilSomebodySaysSo() {
    item(world.bakery, "CID-7", Kind.ROUTER);
    item(world.clinic, "CID-7", Kind.ROUTER);
    assertThat(receive(Maintnote.of("CID-7")).getFirst().job().hits()).isEmpty();
    ItemId circuit = item(world.internal, "CID-7", Kind.CIRCUIT);
    assertThat(receive(Maintnote.of("CID-7").sequence(2)).getFirst().job().hits())
        .extracting(VendorJob.Hit::item)
        .containsExactly(circuit);
  }

  @Test
  void aClientsPeopleSeeWhatHitsThemAndOfItOnlyThat() {
    item(world.bakery, "CID-7");
    item(world.clinic, "CID-8");
    Maintnote both = Maintnote.of("CID-7").with("X-MAINTNOTE-OBJECT-ID", "CID-8");
    VendorJob job = receive(both).getFirst().job();
    VendorJob seen = world.as(world.clientViewer, () -> work.get(job.id()));
    assertThat(seen.hits()).extracting(VendorJob.Hit::object).containsExactly("CID-7");
    assertThat(seen.summary()).isEmpty();
    assertThat(world.as(world.clientViewer, () -> notices.notices(job.id()))).isEmpty();
    VendorJob only = receive(Maintnote.of("CID-7").sequence(2)).getFirst().job();
    assertThatThrownBy(() -> world.as(world.otherClientApprover, () -> work.get(only.id())))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.changeManager, () -> work.get(only.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyWhoKeepsTheInventoryBringsNoticesIn() {
    for (Person person : List.of(world.auditor, world.requester, world.clientApprover)) {
      assertThatThrownBy(() ->
              world.as(
                  person, () -> notices.receive(world.actor(person), Maintnote.of("CID-7").text())))
          .isInstanceOf(Forbidden.class);
    }
    VendorJob job = receive(Maintnote.of("XY/1")).getFirst().job();
    assertThatThrownBy(
            () -> match(world.changeManager, job.id(), "nothing", item(world.bakery, "A")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void itWarnsAChangeOnTheItemOrOnOneThatDependsOnIt() {
    ItemId circuit = item(world.bakery, "CID-7");
    ItemId router = item(world.bakery, "RTR", Kind.ROUTER);
    ItemId aside = item(world.bakery, "NAS", Kind.STORAGE);
    depends(router, circuit);
    receive(Maintnote.of("CID-7"));
    assertThat(met(draft(circuit)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.blocking()).isFalse();
          assertThat(one.sentence()).isEqualTo("Fjord Fibre works on CID-7 in this window");
          assertThat(one.detail()).contains("WO-1", "confirmed", "Outage");
        });
    assertThat(met(draft(router)))
        .singleElement()
        .satisfies(one ->
            assertThat(one.sentence())
                .isEqualTo("RTR runs on CID-7, which Fjord Fibre works on in this window"));
    assertThat(met(draft(aside))).isEmpty();
    receive(Maintnote.of("CID-7").sequence(2).status("CANCELLED"));
    assertThat(met(draft(circuit))).isEmpty();
  }

  @Test
  void itWarnsHoweverFarAwayAndAClientIsToldThatAVendorWorksButNotWhich() {
    ItemId circuit = item(world.internal, "CID-7");
    ItemId core = item(world.internal, "CORE-1", Kind.NETWORK_SWITCH);
    ItemId shop = item(world.bakery, "SHOP", Kind.SERVER);
    depends(shop, core);
    depends(core, circuit);
    VendorJobId job = receive(Maintnote.of("CID-7")).getFirst().job().id();
    Change change = draft(shop);
    assertThat(met(change))
        .singleElement()
        .satisfies(one ->
            assertThat(one.sentence())
                .isEqualTo(
                    "SHOP depends on CID-7 over CORE-1, which Fjord Fibre works on in this"
                        + " window"));
    assertThat(met(world.clientApprover, change))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.sentence())
              .isEqualTo("SHOP depends on a shared item, which a vendor works on in this window");
          assertThat(one.detail()).contains("Confirmed", "Outage").doesNotContain("WO-1", "Fjord");
          assertThat(one.href()).doesNotContain(job.toString());
        });
  }

  private void depends(ItemId source, ItemId target) {
    world.doAs(
        world.changeManager,
        () ->
            dependencies.add(
                world.actor(world.changeManager),
                NewDependency.of(source, DependencyType.RUNS_ON, target)));
  }

  private List<Conflict> met(Change change) {
    return met(world.changeManager, change);
  }

  private List<Conflict> met(Person reader, Change change) {
    return world.as(reader, () -> conflicts.of(change, NIGHT)).stream()
        .filter(one -> one.kind() == ConflictKind.VENDOR)
        .toList();
  }

  private Change draft(ItemId item) {
    return world.as(
        world.changeManager,
        () -> {
          var mira = world.actor(world.changeManager);
          return changes.create(
              mira,
              new NewChange(world.bakery.id(), ChangeType.NORMAL, "Swap a part", null),
              List.of(new Edit.ChooseScope(new Scope(Set.of(item), ""))));
        });
  }

  private List<VendorNotices.Received> receive(Maintnote notice) {
    return world.as(
        world.changeManager,
        () -> notices.receive(world.actor(world.changeManager), notice.text()));
  }

  private VendorNotices.Outcome outcome(Maintnote notice) {
    return receive(notice).getFirst().outcome();
  }

  private void match(Person person, VendorJobId job, String object, ItemId item) {
    world.doAs(person, () -> notices.match(world.actor(person), job, object, item));
  }

  private List<VendorJob> all() {
    return world.as(world.changeManager, () -> work.list(false, null, 50).items());
  }

  private List<VendorJobId> unmatched() {
    return world.as(world.changeManager, () -> work.list(true, null, 50).items()).stream()
        .map(VendorJob::id)
        .toList();
  }

  private List<VendorJob> between(Person person, Window range, Client... clients) {
    List<ClientId> ids = List.of(clients).stream().map(Client::id).toList();
    return world.as(person, () -> work.between(range, ids));
  }

  private List<VendorJob> near(Person person, ItemId item) {
    return world.as(
        person,
        () ->
            work.near(
                List.of(item),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z")));
  }

  private List<LedgerEvent> events(VendorJobId id) {
    return world.as(
        world.changeManager, () -> ledger.about(id.value(), LedgerQuery.ALL, null, 10).items());
  }

  private ItemId item(Client client, String name) {
    return item(client, name, Kind.CIRCUIT);
  }

  private ItemId item(Client client, String name, Kind kind) {
    return add(ItemFacts.of(client.id(), name, kind, 3));
  }

  private ItemId keyed(Client client, String name, String key) {
    return add(ItemFacts.of(client.id(), name, Kind.CIRCUIT, 3).knownAs(key));
  }

  private ItemId add(ItemFacts facts) {
    return world.as(world.changeManager, () -> items.add(world.actor(world.changeManager), facts));
  }
}
