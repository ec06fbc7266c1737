package io.tidegate.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.intake.CsvFiles;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.InventoryHand;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real inventory goes in through the import page: NetBox's demo dump where the folder of sample
 * data is there ({@code -Dtidegate.sample-data}), and a generated one of the same shape always.
 */
@TidegateTest
class NetboxImportTest {
  @Autowired ImportController imports;
  @Autowired ImportReadingController readings;
  @Autowired ItemImports door;
  @Autowired Items items;
  @Autowired Clients clients;
  @Autowired CsvFiles csv;
  @Autowired Views views;
  @Autowired Worlds worlds;
  @Autowired ApplicationContext application;

  World world;
  Person alex;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    alex = world.administrator;
  }

  @Test
  void netboxsDemoInventoryGoesInThroughTheImportPage() throws IOException {
    Path dump = NetboxDump.real();
    assumeTrue(
        Files.exists(dump),
        () -> "SKIPPED: no " + dump + "; set -Dtidegate.sample-data to the folder");
    System.out.println("NetBox's real demo inventory is imported from " + dump);
    play(new NetboxDump(new JsonMapper().readTree(Files.readString(dump))));
  }

  @Test
  void aGeneratedInventoryOfTheSameShapeGoesIn() {
    play(NetboxDump.generated(42));
  }

  private void play(NetboxDump netbox) {
    List<List<String>> rows = netbox.rows();
    int repeats = repeatsIn(rows);
    int clientsBefore = world.as(alex, () -> clients.all()).size();

    ImportResult first = importFile(rows);

    assertThat(first.added()).isEqualTo(rows.size() - 1 - repeats);
    assertThat(first.refused()).isEqualTo(repeats);
    assertThat(world.as(alex, () -> clients.all()))
        .hasSize(clientsBefore + (int) netbox.tenantsWithDevices());
    assertThat(all()).extracting(Item::kind).contains(Kind.VIRTUAL_MACHINE, Kind.ROUTER);
    assertThat(all(world.rival())).isEmpty();

    List<Item> before = all();
    ImportResult second = importFile(rows);

    assertThat(second.added() + second.changed() + second.clientsAdded()).isZero();
    assertThat(second.unchanged()).isEqualTo(first.added());
    assertThat(all()).isEqualTo(before);
  }

  /** Upload, look, let missing tenants be added, look again, run: as somebody does by clicks. */
  private ImportResult importFile(List<List<String>> rows) {
    byte[] content = csv.write(',', rows).getBytes(StandardCharsets.UTF_8);
    ImportId id = upload(content);
    assertThat(draw(id)).contains("comma-separated", "How the columns are read");
    Map<String, String> reading = new HashMap<>();
    reading.put("version", "0");
    reading.put("client", world.internal.id().toString());
    reading.put("createsClients", "true");
    door(id)
        .mapping()
        .columns()
        .forEach((field, column) -> reading.put("column-" + field, column.toString()));
    world.as(alex, () -> readings.read(world.actor(alex), id.toString(), reading, List.of()));
    assertThat(draw(id)).contains("What would happen");
    world.doAs(alex, () -> door.confirm(world.actor(alex), id, 1));
    assertThat(draw(id)).contains("How far it is");
    InventoryHand.of(application).work(world.id(), id);
    assertThat(draw(id)).contains("What came of it");
    return Objects.requireNonNull(door(id).result());
  }

  private ItemImport door(ImportId id) {
    return world.as(alex, () -> door.get(id));
  }

  private ImportId upload(byte[] content) {
    return world.as(
        alex,
        () -> {
          try {
            SeeOther there =
                (SeeOther)
                    imports.start(
                        world.actor(alex),
                        new MockMultipartFile("file", "netbox.csv", "text/csv", content),
                        world.internal.id().toString());
            return ImportId.of(there.path().substring("/inventory/imports/".length()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private String draw(ImportId id) {
    return world.as(
        alex,
        () ->
            new String(
                views.draw((View) imports.show(world.actor(alex), id.toString())).toByteArray(),
                StandardCharsets.UTF_8));
  }

  /** NetBox allows two devices of one name at a tenant's different sites; we do not. */
  private static int repeatsIn(List<List<String>> rows) {
    Set<String> seen = new HashSet<>();
    return (int)
        rows.stream()
            .skip(1)
            .filter(row -> !seen.add(row.get(2) + "/" + row.get(1).toLowerCase(Locale.ROOT)))
            .count();
  }

  private List<Item> all() {
    return all(world);
  }

  private List<Item> all(World of) {
    return of.as(of.administrator, () -> items.list(ItemFilter.none(), null, 1000)).items();
  }
}
