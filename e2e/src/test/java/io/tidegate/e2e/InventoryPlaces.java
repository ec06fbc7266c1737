package io.tidegate.e2e;

import static io.tidegate.e2e.Who.ADMINISTRATOR;
import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.demo.Northlight;
import io.tidegate.imports.ImportHand;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NetboxImports;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.UnrecordedFilter;
import io.tidegate.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Finds the places of the inventory and of imports. */
record InventoryPlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  @Override
  public void find() {
    String item =
        northlight
            .as(CLIENT, () -> application.getBean(Items.class).list(ItemFilter.none(), null, 1))
            .items()
            .stream()
            .map(one -> one.id().toString())
            .findFirst()
            .orElseThrow();
    visits.put("/inventory/{id}", List.of("/inventory/" + item));
    visits.put("/inventory/{id}/edit", List.of("/inventory/" + item + "/edit"));
    visits.put("/inventory/{id}/dependencies", List.of("/inventory/" + item + "/dependencies"));
    visits.put("/inventory/{id}/graph", List.of("/inventory/" + item + "/graph"));
    visits.put(
        "/inventory/baselines/{id}",
        List.of(
            "/inventory/baselines/"
                + northlight
                    .as(CLIENT, () -> application.getBean(Baselines.class).list(null, null, 1))
                    .items()
                    .getFirst()
                    .id()));
    visits.put(
        "/inventory/unrecorded/{id}",
        northlight
            .as(
                CLIENT,
                () ->
                    application
                        .getBean(UnrecordedChanges.class)
                        .list(new UnrecordedFilter(null, null, null, false), null, 3))
            .items()
            .stream()
            .map(found -> "/inventory/unrecorded/" + found.id())
            .toList());
    ImportId taken = started();
    northlight.as(
        ADMINISTRATOR,
        () -> {
          application.getBean(ItemImports.class).confirm(northlight.actor(MANAGER), taken, 0);
          return taken;
        });
    visits.put(
        "/inventory/imports/{id}",
        List.of("/inventory/imports/" + started(), "/inventory/imports/" + taken));
    visits.put(
        "/inventory/dependency-imports/{id}",
        List.of("/inventory/dependency-imports/" + dependencies()));
    visits.put("/inventory/netbox/{id}", List.of("/inventory/netbox/" + netbox()));
    String log = "/imports/" + looked();
    visits.put("/imports/{id}", List.of(log));
    visits.put("/imports/{id}/problems", List.of(log + "/problems"));
  }

  /** A change log that waits for somebody, with something of each kind in it. */
  private io.tidegate.imports.ImportId looked() {
    return ImportHand.of(application)
        .looked(
            northlight.actor(MANAGER),
            """
            Number;Short description;Type;State;Planned start;Planned end;Opened;CI Name
            C1;Move the mail server;Standard;Closed;01-02-2024 8:00;01-02-2024 9:00;03-02-2024 8:00;SRV-OLD-01
            C1;Move the mail server;Standard;Closed;01-02-2024 8:00;01-02-2024 10:00;03-02-2024 8:00;SRV-OLD-02
            C2;Replace the switch;Normal;Open;13-02-2024 8:00;;12-02-2024 8:00;
            ;Nobody knows;Normal;Closed;31-02-2024 8:00;soon;12-02-2024 8:00;
            """);
  }

  private ImportId dependencies() {
    return stored(
        "Item,How,Other item\n"
            + "FW-HP-01,is reached through,Fibre Hartwell main office\n"
            + "FW-HP-01,loves,SW-CORE-1\n",
        content ->
            application
                .getBean(DependencyImports.class)
                .start(northlight.actor(ADMINISTRATOR), "dependencies.csv", content));
  }

  private FileId netbox() {
    return stored(
        """
        [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "Ferry Lines"}},
         {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
         {"model": "dcim.rack", "pk": 1, "fields": {"name": "R1", "site": 1, "status": "retired"}}]
        """,
        content ->
            application
                .getBean(NetboxImports.class)
                .start(northlight.actor(ADMINISTRATOR), "netbox.json", content));
  }

  private <T> T stored(String content, Storing<T> storing) {
    return northlight.as(
        ADMINISTRATOR,
        () -> {
          try {
            return storing.store(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private ImportId started() {
    String file =
        """
        Name,Kind,Criticality,Users
        SRV-NEW-01,server,3,20
        SRV-NEW-02,spaceship,9,many
        """;
    return northlight.as(
        ADMINISTRATOR,
        () -> {
          try {
            return application
                .getBean(ItemImports.class)
                .start(
                    northlight.actor(MANAGER),
                    "application.getBean(Items.class).csv",
                    northlight.client("HP").id(),
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private interface Storing<T> {
    T store(InputStream content) throws IOException;
  }
}
