package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inventory kept in NetBox comes in: a small one always, the real demo dump where it is. */
@TidegateTest
class NetboxImportsTest {
  private static final String DUMP =
      """
      [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "Ferry Lines"}},
       {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
       {"model": "dcim.rack", "pk": 1, "fields": {"name": "R1", "site": 1, "status": "active", "tenant": null}},
       {"model": "dcim.devicerole", "pk": 1, "fields": {"name": "Router"}},
       {"model": "dcim.devicerole", "pk": 2, "fields": {"name": "Core Switch"}},
       {"model": "dcim.devicerole", "pk": 3, "fields": {"name": "Access Switch"}},
       {"model": "dcim.device", "pk": 1, "fields": {"name": "RTR", "role": 1, "site": 1, "rack": 1, "status": "active", "tenant": 1}},
       {"model": "dcim.device", "pk": 2, "fields": {"name": "CORE", "role": 2, "site": 1, "rack": 1, "status": "active", "tenant": 1}},
       {"model": "dcim.device", "pk": 3, "fields": {"name": null, "role": 3, "site": 1, "rack": 1, "status": "planned", "tenant": 1}},
       {"model": "dcim.device", "pk": 4, "fields": {"name": "OLD", "role": 3, "site": 1, "rack": 1, "status": "decommissioning", "tenant": 1}},
       {"model": "dcim.interface", "pk": 1, "fields": {"device": 1}},
       {"model": "dcim.interface", "pk": 2, "fields": {"device": 2}},
       {"model": "dcim.interface", "pk": 3, "fields": {"device": 2}},
       {"model": "dcim.interface", "pk": 4, "fields": {"device": 3}},
       {"model": "dcim.frontport", "pk": 1, "fields": {"device": 9, "rear_port": 1, "rear_port_position": 2}},
       {"model": "dcim.frontport", "pk": 2, "fields": {"device": 9, "rear_port": 2, "rear_port_position": 2}},
       {"model": "dcim.frontport", "pk": 3, "fields": {"device": 9, "rear_port": 2, "rear_port_position": 1}},
       {"model": "dcim.cabletermination", "pk": 1, "fields": {"cable": 1, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 1}},
       {"model": "dcim.cabletermination", "pk": 2, "fields": {"cable": 1, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 2}},
       {"model": "dcim.cabletermination", "pk": 3, "fields": {"cable": 2, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 3}},
       {"model": "dcim.cabletermination", "pk": 4, "fields": {"cable": 2, "cable_end": "B", "termination_type": ["dcim", "frontport"], "termination_id": 1}},
       {"model": "dcim.cabletermination", "pk": 5, "fields": {"cable": 3, "cable_end": "A", "termination_type": ["dcim", "rearport"], "termination_id": 1}},
       {"model": "dcim.cabletermination", "pk": 6, "fields": {"cable": 3, "cable_end": "B", "termination_type": ["dcim", "rearport"], "termination_id": 2}},
       {"model": "dcim.cabletermination", "pk": 7, "fields": {"cable": 4, "cable_end": "A", "termination_type": ["dcim", "frontport"], "termination_id": 2}},
       {"model": "dcim.cabletermination", "pk": 8, "fields": {"cable": 4, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 4}},
       {"model": "circuits.provider", "pk": 1, "fields": {"name": "Telco"}},
       {"model": "circuits.circuit", "pk": 1, "fields": {"cid": "C-1", "provider": 1, "status": "active", "tenant": 1}},
       {"model": "circuits.circuittermination", "pk": 1, "fields": {"circuit": 1, "term_side": "A", "site": 1, "cable": null}},
       {"model": "circuits.circuittermination", "pk": 2, "fields": {"circuit": 1, "term_side": "Z", "site": null, "cable": null}},
       {"model": "virtualization.cluster", "pk": 1, "fields": {"name": "CL", "status": "active", "tenant": null, "site": null}},
       {"model": "virtualization.virtualmachine", "pk": 1, "fields": {"name": "vm1", "cluster": 1, "device": null, "status": "active", "tenant": 1}},
       {"model": "ipam.prefix", "pk": 1, "fields": {}}]
      """;

  @Autowired NetboxImports netbox;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Impacts impacts;
  @Autowired Clients clients;
  @Autowired Worlds worlds;

  World world;
  Person alex;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    alex = world.administrator;
  }

  @Test
  void tenantsBecomeClientsThingsItemsAndCablesDependencies() {
    FileId file = start(DUMP);
    NetboxOutcome would = world.as(alex, () -> netbox.preview(world.actor(alex), file));
    assertThat(all()).isEmpty();
    NetboxOutcome did = run(file);

    assertThat(did).isEqualTo(would);
    assertThat(did.clients()).containsExactly("Ferry Lines");
    Client ferries = client("Ferry Lines");
    assertThat(all())
        .extracting(Item::name)
        .containsExactlyInAnyOrder(
            "Site Quay",
            "Rack R1",
            "RTR",
            "CORE",
            "Access Switch 3",
            "C-1 (Telco)",
            "Cluster CL",
            "vm1");
    assertThat(item("Cluster CL").client()).isEqualTo(world.internal.id());
    assertThat(item("Rack R1").client()).isEqualTo(ferries.id());
    assertThat(item("Access Switch 3").state()).isEqualTo(State.PLANNED);
    assertThat(did.skipped())
        .extracting(NetboxSkipped::what)
        .contains("OLD", "C-1 (Telco), end Z", "1 of ipam.prefix");
    assertThat(said("CORE"))
        .containsExactlyInAnyOrder(
            "CORE is reached through RTR",
            "Access Switch 3 is reached through CORE",
            "CORE stands in Rack R1");
    assertThat(said("Site Quay"))
        .containsExactlyInAnyOrder(
            "Site Quay is reached through C-1 (Telco)", "Rack R1 stands in Site Quay");
    assertThat(said("vm1")).containsExactly("vm1 runs on Cluster CL");
  }

  @Test
  void aSecondRunChangesNothingAndALaterDumpEndsWhatIsGone() {
    run(start(DUMP));
    NetboxOutcome again = run(start(DUMP));
    assertThat(again.changes()).isFalse();
    assertThat(again.sameItems()).isEqualTo(all().size());

    NetboxOutcome later =
        run(
            start(
                DUMP.replace(
                        "\"cable\": 1, \"cable_end\": \"B\"", "\"cable\": 9, \"cable_end\": \"B\"")
                    .replace("\"RTR\"", "\"RTR-2\"")));
    assertThat(later.endedDependencies()).isEqualTo(1);
    assertThat(later.changedItems()).isEqualTo(1);
    assertThat(said("CORE")).doesNotContain("CORE is reached through RTR-2");
  }

  @Test
  void whatIsNoDumpIsRefused() {
    assertThatThrownBy(() -> start("no json")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> start("[]")).isInstanceOf(Invalid.class);
  }

  @Test
  void netboxsDemoInventoryGoesIn() throws IOException {
    String set = System.getProperty("tidegate.sample-data");
    Path dump =
        (set == null ? Path.of("..", "..", "shared", "data") : Path.of(set))
            .resolve("netbox-demo/netbox-demo-v3.6-infra-only.json");
    assumeTrue(
        Files.exists(dump),
        () -> "SKIPPED: no " + dump + "; set -Dtidegate.sample-data to the folder");
    String content = Files.readString(dump);

    NetboxOutcome did = run(start(content));
    System.out.println(
        "NetBox's real demo inventory: "
            + did.newItems()
            + " items, "
            + did.newDependencies()
            + " dependencies, "
            + did.skipped().size()
            + " left out");
    assertThat(did.newItems()).isEqualTo(24 + 42 + 72 + 32 + 180 + 29);
    assertThat(run(start(content)).changes()).isFalse();
    ItemId core =
        all().stream()
            .filter(item -> item.name().equals("ncsu-coreswitch1"))
            .map(Item::id)
            .findFirst()
            .orElseThrow();
    assertThat(world.as(alex, () -> impacts.of(List.of(core))).size()).isPositive();
  }

  private FileId start(String content) {
    return world.as(
        alex,
        () -> {
          try {
            return netbox.start(
                world.actor(alex),
                "netbox.json",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private NetboxOutcome run(FileId file) {
    return world.as(alex, () -> netbox.run(world.actor(alex), file));
  }

  private List<Item> all() {
    return world.as(alex, () -> items.list(ItemFilter.none(), null, 5_000)).items();
  }

  private Item item(String name) {
    return all().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
  }

  private Client client(String name) {
    return world.as(alex, () -> clients.all()).stream()
        .filter(client -> client.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> said(String name) {
    ItemId id = item(name).id();
    return world.as(alex, () -> dependencies.of(id)).stream()
        .map(each ->
            "%s %s %s"
                .formatted(nameOf(each.source()), each.type().forward(), nameOf(each.target())))
        .toList();
  }

  private String nameOf(ItemId id) {
    return world.as(alex, () -> items.get(id)).name();
  }
}
