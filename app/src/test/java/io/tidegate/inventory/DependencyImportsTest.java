package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.intake.RowProblem;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TidegateTest
class DependencyImportsTest {
  @Autowired DependencyImports imports;
  @Autowired ItemImports taken;
  @Autowired ApplicationContext application;
  @Autowired Dependencies dependencies;
  @Autowired Impacts impacts;
  @Autowired Items items;
  @Autowired Worlds worlds;

  World world;
  Person ivan;
  ItemId server;
  ItemId host;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    ivan = world.implementer;
    server = item(world.bakery, "FS01");
    host = item(world.internal, "ESX01");
    item(world.bakery, "ERP");
    item(world.clinic, "X-ray");
  }

  @Test
  void goodRowsGoInAndTheOthersSayWhatIsWrong() {
    DependencyImports.Outcome outcome =
        run(
            """
            CI;Relation;Depends on
            FS01;hosted on;esx01
            erp;uses;FS01
            ESX01;hosts;X-ray
            ERP;uses;FS01
            ERP;loves;FS01
            ERP;uses;Nothing
            ERP;uses;X-ray
            """);

    assertThat(outcome.added()).isEqualTo(3);
    assertThat(outcome.refused()).isEqualTo(4);
    assertThat(outcome.problems())
        .extracting(RowProblem::line, RowProblem::column)
        .contains(
            tuple(5, "CI"), tuple(6, "Relation"), tuple(7, "Depends on"), tuple(8, "Depends on"));
    assertThat(world.as(ivan, () -> impacts.of(List.of(host))).size()).isEqualTo(3);
  }

  @Test
  void theSameFileChangesNothingAndAKeyFollowsItsDependency() {
    String file = "item,how,other,key\nFS01,runs on,ESX01,k1\n";
    assertThat(run(file).added()).isEqualTo(1);
    DependencyImports.Outcome again = run(file);
    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);

    item(world.internal, "ESX02");
    run("item,how,other,key\nFS01,runs on,ESX02,k1\n");
    assertThat(world.as(ivan, () -> dependencies.of(server))).hasSize(1);
    assertThat(world.as(ivan, () -> dependencies.of(host))).isEmpty();
  }

  @Test
  void aNameThatSeveralClientsHaveNeedsTheClient() {
    item(world.clinic, "FS01");
    assertThat(run("item,how,other\nFS01,runs on,ESX01\n").refused()).isEqualTo(1);
    assertThat(
            run("item,how,other,client\nFS01,runs on,ESX01," + world.bakery.name() + "\n").added())
        .isEqualTo(1);
  }

  private DependencyImports.Outcome run(String content) {
    ImportId id =
        world.as(
            ivan,
            () -> {
              try {
                return imports.start(
                    world.actor(ivan),
                    "dependencies.csv",
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    ItemImport started = world.as(ivan, () -> taken.get(id));
    DependencyImports.Outcome would =
        world.as(ivan, () -> imports.preview(world.actor(ivan), id, started.mapping()));
    world.doAs(ivan, () -> taken.confirm(world.actor(ivan), id, started.version()));
    InventoryHand.of(application).work(world.id(), id);
    ImportResult did = Objects.requireNonNull(world.as(ivan, () -> taken.get(id)).result());
    assertThat(List.of(did.added(), did.unchanged(), did.refused()))
        .containsExactly(would.added(), would.unchanged(), would.refused());
    assertThat(world.as(ivan, () -> taken.problems(id, 0, 99))).isEqualTo(would.problems());
    return would;
  }

  @Test
  void aHundredThousandRowsComeInPieceByPieceAndASecondTimeNothingDoes() {
    int many = Integer.getInteger("tidegate.import-rows", 5_000);
    String hosts =
        IntStream.range(0, many / 10).mapToObj(i -> "h" + i + "\n").collect(Collectors.joining());
    importItems("name\n" + hosts);
    String rows =
        IntStream.range(0, many)
            .mapToObj(i ->
                "h%d,uses,h%d,k%d\n"
                    .formatted(i % (many / 10), (i * 7 + 1 + i / (many / 10)) % (many / 10), i))
            .collect(Collectors.joining());
    long begun = System.nanoTime();
    DependencyImports.Outcome first = run("item,how,other,key\n" + rows);
    System.out.printf(
        "%d rows of dependencies, %d taken, in %d ms%n",
        many, first.added(), (System.nanoTime() - begun) / 1_000_000);
    assertThat(first.added()).isGreaterThan(many / 2);
    DependencyImports.Outcome again = run("item,how,other,key\n" + rows);
    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(first.added());
  }

  private void importItems(String content) {
    ImportId id =
        world.as(
            ivan,
            () -> {
              try {
                return taken.start(
                    world.actor(ivan),
                    "items.csv",
                    world.bakery.id(),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    world.doAs(ivan, () -> taken.confirm(world.actor(ivan), id, 0));
    InventoryHand.of(application).work(world.id(), id);
  }

  private ItemId item(Client client, String name) {
    return world.as(
        ivan, () -> items.add(world.actor(ivan), ItemFacts.of(client.id(), name, Kind.SERVER, 3)));
  }
}
