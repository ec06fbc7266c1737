package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.files.Files;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TidegateTest
class ItemImportsTest {
  @Autowired ItemImports imports;
  @Autowired Items items;
  @Autowired Clients clients;
  @Autowired Files files;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired ApplicationContext application;

  World world;
  Person ivan;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    ivan = world.implementer;
  }

  @Test
  void goodRowsGoInAndBadOnesComeBackToBeMended() {
    ImportId id =
        start(
            ivan,
            world.bakery,
            """
            Hostname;Type;Criticality;Users
            FS01;file server;4;1,200
            SW01;toaster;4;3
            ;switch;9;x
            """);
    ImportResult result = run(ivan, id);

    assertThat(result.added()).isEqualTo(1);
    assertThat(result.refused()).isEqualTo(2);
    assertThat(all())
        .extracting(Item::name, Item::kind, Item::usersServed)
        .containsExactly(tuple("FS01", Kind.SERVER, 1200));
    assertThat(world.as(ivan, () -> imports.problems(id, 0, 10)))
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(
            tuple(3, "Type"), tuple(4, "Hostname"), tuple(4, "Criticality"), tuple(4, "Users"));

    String mended = text(Objects.requireNonNull(result.refusedRows())).replace("toaster", "switch");
    assertThat(mended)
        .contains(
            "Hostname;Type;Criticality;Users;Tidegate line;Tidegate column;Tidegate reason",
            "SW01;switch;4;3;3;Type;");
    assertThat(run(ivan, start(ivan, world.bakery, mended)).added()).isEqualTo(1);
  }

  @Test
  void theSameFileTwiceChangesNothingTwice() {
    String file =
        """
        id,name,client,criticality
        1,FS01,Birch Bakery,4
        2,FS01,CC,2
        ,PRN1,Birch Bakery,1
        """;
    assertThat(run(ivan, start(ivan, null, file)).added()).isEqualTo(3);
    List<Item> before = all();

    ImportResult again = run(ivan, start(ivan, null, file));

    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void anItemIsRecognisedByItsKeyWhenItsNameChanged() {
    run(ivan, start(ivan, world.bakery, "id,name,users\n7,FS01,12\n"));
    ImportResult result = run(ivan, start(ivan, world.bakery, "id,name\n7,FS-NEW\n"));

    assertThat(result.changed()).isEqualTo(1);
    Item item = all().getFirst();
    assertThat(item.name()).isEqualTo("FS-NEW");
    assertThat(item.usersServed()).as("what the file does not say stays").isEqualTo(12);
    assertThat(deedsOf(item)).containsExactly("item-edited", "item-added");
  }

  @Test
  void twoLinesAboutOneItemAreNamed() {
    ImportPreview preview = preview(ivan, start(ivan, world.bakery, "name,users\nA,1\na,2\n"));
    assertThat(preview.problems())
        .containsExactly(new RowProblem(3, "name", "Line 2 is about the same item."));
  }

  @Test
  void twoLinesWithOneKeyAreNamedByTheColumnOfTheKey() {
    ImportPreview preview = preview(ivan, start(ivan, world.bakery, "name,id\nA,7\nB,7\n"));
    assertThat(preview.problems())
        .containsExactly(new RowProblem(3, "id", "Line 2 has the same key."));
  }

  @Test
  void aMissingClientIsAProblemUnlessAnAdministratorTicksToAddIt() {
    String file = "name,client\nA,Hartwell & Pryce\nB,Hartwell & Pryce\n";
    assertThat(preview(ivan, start(ivan, null, file)).problems()).hasSize(2);

    ImportId id = start(world.administrator, null, file);
    configure(world.administrator, id, options(id, null, true));
    assertThat(preview(world.administrator, id).newClients()).containsExactly("Hartwell & Pryce");
    ImportResult result = run(world.administrator, id);

    assertThat(result.clientsAdded()).isEqualTo(1);
    assertThat(result.added()).isEqualTo(2);
    assertThat(world.as(ivan, () -> clients.all())).extracting(Client::shortName).contains("HP");
  }

  @Test
  void onlyAnAdministratorMayTickToAddClients() {
    ImportId id = start(ivan, null, "name,client\nA,New\n");
    assertThatThrownBy(() -> configure(ivan, id, options(id, null, true)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void columnsCanBeReadDifferently() {
    ImportId id = start(ivan, world.bakery, "what,code\nFS01,x1\n");
    assertThat(preview(ivan, id).count(Verdict.Refuse.class)).isEqualTo(1);

    Mapping mapping = new Mapping(Map.of("name", 0, "externalKey", 1));
    configure(ivan, id, new ImportOptions(mapping, world.bakery.id(), false));
    assertThat(run(ivan, id).added()).isEqualTo(1);
    assertThat(all().getFirst().externalKey()).isEqualTo("x1");
  }

  @Test
  void anOwnerIsFoundByAddressOrName() {
    String file = "name,owner\nA,%s\nB,sofia service\nC,Nobody Known\n".formatted(ivan.email());
    run(ivan, start(ivan, world.bakery, file));
    assertThat(all()).extracting(Item::owner).containsExactly(ivan.id(), world.serviceOwner.id());
  }

  @Test
  void anImportRunsOnce() {
    ImportId id = start(ivan, world.bakery, "name\nA\n");
    run(ivan, id);
    assertThatThrownBy(() -> world.doAs(ivan, () -> imports.confirm(world.actor(ivan), id, 0)))
        .isInstanceOf(Stale.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void aRunThatFailsLeavesNothingBehind() {
    ImportId id =
        start(world.administrator, null, "name,client\nA,%s\nB,BB\n".formatted("x".repeat(201)));
    configure(world.administrator, id, options(id, null, true));

    run(world.administrator, id);

    assertThat(all()).isEmpty();
    ItemImport stopped = world.as(ivan, () -> imports.get(id));
    assertThat(stopped.work().stopped()).isEqualTo(ImportWork.Stop.FAILED);
    assertThat(stopped.work().because()).isNotBlank();
  }

  @Test
  void tenThousandRowsAreFine() {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "host-" + i + ",vm," + (1 + i % 5) + "," + i + "\n")
            .collect(Collectors.joining());
    String file = "name,kind,criticality,id\n" + rows;
    assertThat(run(ivan, start(ivan, world.bakery, file)).added()).isEqualTo(10_000);
    assertThat(run(ivan, start(ivan, world.bakery, file)).unchanged()).isEqualTo(10_000);
    assertThat(run(ivan, start(ivan, world.bakery, file.replace(",vm,", ",server,"))).changed())
        .isEqualTo(10_000);
  }

  @Test
  void aStoppedImportGoesOnWhereItWasAndTakesNothingTwice() {
    String rows =
        IntStream.range(0, 3_500)
            .mapToObj(i -> "host-" + i + ",vm\n")
            .collect(Collectors.joining());
    ImportId id = start(ivan, world.bakery, "name,kind\n" + rows + "bad,toaster\n");
    confirm(ivan, id);
    AtomicInteger pieces = new AtomicInteger();
    InventoryHand.of(application).work(world.id(), id, () -> pieces.incrementAndGet() > 2);
    ItemImport half = world.as(ivan, () -> imports.get(id));
    assertThat(half.work().looked()).isEqualTo(2_000);
    assertThat(half.work().share()).isEqualTo(57);
    assertThat(half.phase()).isEqualTo(ItemImport.Phase.TAKING);

    world.doAs(ivan, () -> imports.cancel(world.actor(ivan), id));
    InventoryHand.of(application).work(world.id(), id);
    assertThat(result(id).added()).isEqualTo(2_000);
    world.doAs(world.changeManager, () -> imports.resume(world.actor(world.changeManager), id));
    InventoryHand.of(application).work(world.id(), id);

    assertThat(result(id).added()).isEqualTo(3_500);
    assertThat(result(id).refused()).isEqualTo(1);
    assertThat(result(id).refusedRows()).isNotNull();
    assertThat(all()).hasSize(3_500);
    InventoryHand.of(application).work(world.id(), id);
    assertThat(result(id).added()).isEqualTo(3_500);
  }

  @Test
  void whatSomebodyEditsMeanwhileIsJudgedAgain() {
    run(ivan, start(ivan, world.bakery, "name,users\nA,1\nB,1\n"));
    ImportId id = start(ivan, world.bakery, "name,users\nA,2\nB,2\n");
    confirm(ivan, id);
    AtomicInteger asked = new AtomicInteger();
    InventoryHand.of(application)
        .work(
            world.id(),
            id,
            () -> {
              if (asked.incrementAndGet() == 1) {
                edit(all().getFirst());
              }
              return false;
            });

    assertThat(result(id).changed()).isEqualTo(2);
    assertThat(all()).extracting(Item::usersServed).containsExactly(2, 2);
  }

  private void edit(Item item) {
    world.doAs(
        ivan,
        () -> items.edit(world.actor(ivan), item.id(), item.version(), item.facts().serving(7)));
  }

  @Test
  void nobodyOfAClientOrOfAnotherAccountImportsOrLooks() {
    ImportId id = start(ivan, world.bakery, "name\nA\n");
    assertThatThrownBy(() -> start(world.clientApprover, world.bakery, "name\nA\n"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> world.as(world.clientApprover, () -> imports.get(id)))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.implementer, () -> imports.get(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsNoTableIsRefusedAtTheDoor() {
    assertThatThrownBy(() -> start(ivan, world.bakery, "just words")).isInstanceOf(Invalid.class);
  }

  private ImportId start(Person person, @Nullable Client client, String file) {
    return world.as(
        person,
        () -> {
          try {
            return imports.start(
                world.actor(person),
                "items.csv",
                client == null ? null : client.id(),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private ImportPreview preview(Person person, ImportId id) {
    return world.as(person, () -> imports.preview(world.actor(person), id));
  }

  private ImportOptions options(ImportId id, @Nullable Client client, boolean creates) {
    Mapping guessed = world.as(ivan, () -> imports.get(id)).mapping();
    return new ImportOptions(guessed, client == null ? null : client.id(), creates);
  }

  private void configure(Person person, ImportId id, ImportOptions options) {
    world.doAs(person, () -> imports.configure(world.actor(person), id, 0, options));
  }

  private ImportResult run(Person person, ImportId id) {
    confirm(person, id);
    InventoryHand.of(application).work(world.id(), id);
    return result(id);
  }

  private void confirm(Person person, ImportId id) {
    world.doAs(person, () -> imports.confirm(world.actor(person), id, imports.get(id).version()));
  }

  private ImportResult result(ImportId id) {
    return Objects.requireNonNull(world.as(ivan, () -> imports.get(id)).result());
  }

  private List<Item> all() {
    Page<Item> page = world.as(ivan, () -> items.list(ItemFilter.none(), null, 20_000));
    return page.items();
  }

  private List<String> deedsOf(Item item) {
    return world
        .as(ivan, () -> ledger.of("inventory", item.id().value(), null, 10))
        .items()
        .stream()
        .map(LedgerEvent::deed)
        .toList();
  }

  private String text(FileId id) {
    return world.as(
        ivan,
        () -> {
          try (InputStream content = files.open(id)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
