package io.tidegate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import io.tidegate.calendar.VendorWork;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Client;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import io.tidegate.settings.Site;
import io.tidegate.testkit.TidegateTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class DemoTest {
  @Autowired Demo demo;
  @Autowired Items items;
  @Autowired Entries entries;
  @Autowired VendorWork vendors;
  @Autowired InstantSource clock;
  @Autowired DemoTellingStore tellings;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void northlightHasSixClientsOneInternalAndAFewHundredItems() {
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT);

    assertThat(stage.clients()).hasSize(7).containsKeys("HP", "NL");
    assertThat(inventory(stage)).hasSizeBetween(300, 500);
    assertThat(inventory(stage))
        .extracting(Item::name)
        .contains("FW-HP-01", "SW-CORE-1", "HV-BD-02");
  }

  @Test
  void anAccountRestsWhileItsYearIsBeingTold() {
    DemoStage stage = demo.open(DemoCast.SHOP);
    assertThat(rests(stage, true)).isTrue();
    assertThat(rests(stage, false)).as("where there is no demo nobody asks").isFalse();

    within(
        stage,
        () -> {
          tellings.finish(clock.instant());
          return true;
        });
    assertThat(rests(stage, true)).isFalse();
  }

  private boolean rests(DemoStage stage, boolean demo) {
    Site site = new Site(8080, URI.create("http://localhost:8080"), demo, false);
    return within(stage, new DemoRest(site, tellings)::rests);
  }

  private boolean within(DemoStage stage, BooleanSupplier asked) {
    return Tenancy.call(
        Tenant.of(stage.account().id()),
        () ->
            Boolean.TRUE.equals(
                new TransactionTemplate(transactions).execute(_ -> asked.getAsBoolean())));
  }

  @Test
  void everyRoleIsPlayedAtNorthlight() {
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT);
    Set<Role> played =
        stage.actors().values().stream()
            .flatMap(actor -> actor.grants().stream())
            .map(grant -> grant.role())
            .collect(Collectors.toSet());
    assertThat(played).containsExactlyInAnyOrder(Role.values());
    assertThat(stage.actor("Helen Pryce").confinedTo()).isEqualTo(stage.client("HP").id());
  }

  @Test
  void whatLiesAheadStandsThereBeforeTheYearIsTold() {
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT);
    Instant now = clock.instant();
    Window ahead = new Window(now, now.plus(Duration.ofDays(40)));
    List<ClientId> clients = stage.clients().values().stream().map(Client::id).toList();
    Tenancy.run(
        Tenant.of(stage.account().id()),
        () -> {
          assertThat(
                  entries.within(stage.clients().values(), ahead, EnumSet.allOf(EntryKind.class)))
              .extracting(Occurrence::kind)
              .contains(EntryKind.MAINTENANCE, EntryKind.BLACKOUT, EntryKind.CRITICAL);
          assertThat(vendors.between(ahead, clients)).isNotEmpty();
        });
  }

  @Test
  void theShopIsTwoPeopleWithoutSoloMode() {
    DemoStage stage = demo.open(DemoCast.SHOP);
    assertThat(stage.people()).hasSize(2);
    assertThat(stage.account().solo()).isFalse();
    assertThat(inventory(stage)).hasSizeGreaterThan(10);
  }

  @Test
  void theSameDemoIsToldEachTime() {
    assertThat(facts(demo.open(DemoCast.SHOP))).isEqualTo(facts(demo.open(DemoCast.SHOP)));
  }

  private List<String> facts(DemoStage stage) {
    return inventory(stage).stream()
        .map(item -> item.name() + item.kind() + item.usersServed() + item.externalKey())
        .toList();
  }

  private List<Item> inventory(DemoStage stage) {
    return Tenancy.call(
            Tenant.of(stage.account().id()), () -> items.list(ItemFilter.none(), null, 1000))
        .items();
  }
}
