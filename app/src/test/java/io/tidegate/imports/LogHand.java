package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.Changes;
import io.tidegate.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Brings logs in as the change manager does, and finds what came of them. */
record LogHand(
    World world, Imports imports, ImportWorker worker, Changes changes, ChangeLists lists) {
  /** Page by page, since a count of very many is not exact. */
  int count() {
    return world.as(
        world.changeManager,
        () -> {
          int count = 0;
          String after = null;
          do {
            var page = lists.list(ChangeFilter.ALL, ChangeOrder.NEWEST, after, 500);
            count += page.items().size();
            after = page.next();
          } while (after != null);
          return count;
        });
  }

  Change changeOf(String title) {
    return all().stream()
        .filter(line -> line.title().equals(title))
        .map(this::change)
        .findFirst()
        .orElseThrow();
  }

  ImportId read(String log) {
    ImportId id = start(log);
    work(id);
    configure(id, settings -> settings);
    return id;
  }

  ImportId start(String log) {
    return start("changes.csv", log.getBytes(StandardCharsets.UTF_8));
  }

  ImportId start(String name, byte[] content) {
    return world.as(
        world.changeManager,
        () -> {
          try {
            return imports.start(
                world.actor(world.changeManager),
                "HP Service Manager",
                name,
                new ByteArrayInputStream(content));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  void work(ImportId id) {
    worker.work(world.id(), id, () -> false);
  }

  LogImport get(ImportId id) {
    return world.as(world.changeManager, () -> imports.get(world.actor(world.changeManager), id));
  }

  /** Of the bakery, and read otherwise. */
  void configure(ImportId id, UnaryOperator<Settings> otherwise) {
    Settings now = get(id).settings();
    Settings bakery =
        new Settings(
            now.source(),
            world.bakery.zone(),
            world.bakery.id().toString(),
            now.columns(),
            now.left(),
            now.orders(),
            now.sharedZones(),
            now.meanings(),
            now.nothing(),
            now.addsItems());
    world.doAs(
        world.changeManager,
        () ->
            imports.configure(
                world.actor(world.changeManager), id, get(id).version(), otherwise.apply(bakery)));
    work(id);
  }

  LogImport taken(ImportId id) {
    LogImport ready = get(id);
    assertThat(ready.phase()).describedAs(ready.stoppedBecause()).isEqualTo(LogImport.Phase.READY);
    world.doAs(
        world.changeManager,
        () -> imports.run(world.actor(world.changeManager), id, ready.version()));
    work(id);
    return get(id);
  }

  Map<Flaw, Integer> flaws(ImportId id) {
    return world.as(world.changeManager, () -> imports.flaws(id));
  }

  List<ChangeLine> all() {
    return world.as(
        world.changeManager,
        () -> lists.list(ChangeFilter.ALL, ChangeOrder.NEWEST, null, 100).items());
  }

  Change change(ChangeLine line) {
    return world.as(world.changeManager, () -> changes.get(line.id()));
  }
}
