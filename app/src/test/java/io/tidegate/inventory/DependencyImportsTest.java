package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DependencyImportsTest {
  @Autowired DependencyImports imports;
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
    FileId file =
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
    Mapping mapping =
        Mapping.guess(
            DependencyFields.ALL, world.as(ivan, () -> imports.columns(world.actor(ivan), file)));
    DependencyImports.Outcome would =
        world.as(ivan, () -> imports.preview(world.actor(ivan), file, mapping));
    DependencyImports.Outcome did =
        world.as(ivan, () -> imports.run(world.actor(ivan), file, mapping));
    assertThat(did).isEqualTo(would);
    return did;
  }

  private ItemId item(Client client, String name) {
    return world.as(
        ivan, () -> items.add(world.actor(ivan), ItemFacts.of(client.id(), name, Kind.SERVER, 3)));
  }
}
