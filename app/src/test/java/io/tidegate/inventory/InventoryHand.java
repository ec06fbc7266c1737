package io.tidegate.inventory;

import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;

/** Does by hand what the job of an import does by itself, which in tests stands still. */
public final class InventoryHand {
  private final TakingWorker worker;
  private final ItemImports items;
  private final DependencyImports dependencies;
  private final NetboxImports netbox;

  private InventoryHand(ApplicationContext application) {
    this.worker = application.getBean(TakingWorker.class);
    this.items = application.getBean(ItemImports.class);
    this.dependencies = application.getBean(DependencyImports.class);
    this.netbox = application.getBean(NetboxImports.class);
  }

  public static InventoryHand of(ApplicationContext application) {
    return new InventoryHand(application);
  }

  /** Takes a file of items of one client in, from its upload to its last row. */
  public void items(World world, Person by, ClientId client, String csv) {
    Start start = () -> items.start(world.actor(by), "items.csv", client, stream(csv));
    take(world, by, start);
  }

  /** Takes a file of dependencies in, from its upload to its last row. */
  public void dependencies(World world, Person by, String csv) {
    Start start = () -> dependencies.start(world.actor(by), "dependencies.csv", stream(csv));
    take(world, by, start);
  }

  private void take(World world, Person by, Start start) {
    ImportId id =
        world.as(
            by,
            () -> {
              try {
                return start.started();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    world.doAs(by, () -> items.confirm(world.actor(by), id, items.get(id).version()));
    work(world.id(), id);
  }

  /** Takes a dump of NetBox in. */
  public void netbox(World world, Person by, String dump) {
    world.doAs(
        by,
        () -> {
          try {
            netbox.run(world.actor(by), netbox.start(world.actor(by), "dump.json", stream(dump)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static ByteArrayInputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Works until all is done or it stops. */
  public void work(AccountId account, ImportId id) {
    work(account, id, () -> false);
  }

  void work(AccountId account, ImportId id, BooleanSupplier stopping) {
    worker.work(account, id, stopping);
  }

  /** The upload of a file. */
  private interface Start {
    ImportId started() throws IOException;
  }
}
