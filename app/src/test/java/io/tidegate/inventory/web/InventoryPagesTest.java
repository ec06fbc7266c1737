package io.tidegate.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Person;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.InventoryHand;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;

@TidegateTest
class InventoryPagesTest {
  @Autowired InventoryController list;
  @Autowired ItemController pages;
  @Autowired ItemFormController forms;
  @Autowired RecordsController records;
  @Autowired ImportController imports;
  @Autowired ImportReadingController readings;
  @Autowired ClientInventory clientPanel;
  @Autowired Items items;
  @Autowired Views views;
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
  void theListShowsWhatThereIsAndSaysWhatToDoWhenThereIsNothing() {
    assertThat(listFor(ivan)).contains("Nothing in the inventory yet", "Import them");
    add("FS01 <b>");
    assertThat(listFor(ivan)).contains("FS01 &lt;b&gt;", "Birch Bakery", "1 item");
    assertThat(listFor(ivan, "q", "nothing")).contains("No items match");
  }

  @Test
  void aClientsPersonSeesTheirOwnAndNoDeeds() {
    add("FS01");
    assertThat(listFor(world.clientViewer)).contains("FS01").doesNotContain("Add an item");
    assertThat(listFor(world.otherClientApprover)).doesNotContain("FS01");
  }

  @Test
  void anItemsPageTellsItsFactsAndItsHistory() {
    ItemId id = add("FS01");
    world.doAs(ivan, () -> items.edit(world.actor(ivan), id, 0, server("FS02").serving(30)));
    String page = as(ivan, () -> pages.show(world.actor(ivan), id.toString()));
    assertThat(page)
        .contains("FS02", "Ivan Implement", "the name from FS01 to FS02", "Retire…", "Edit");
    assertThat(
            as(
                world.clientViewer,
                () -> pages.show(world.actor(world.clientViewer), id.toString())))
        .doesNotContain("Retire…");
  }

  @Test
  void anItemIsAddedEditedAndRetiredByForms() {
    Map<String, String> typed = typed("FS01");
    SeeOther added = (SeeOther) answer(ivan, () -> forms.add(world.actor(ivan), typed));
    String id = added.path().substring("/inventory/".length());
    assertThat(as(ivan, () -> forms.edit(world.actor(ivan), id))).contains("value=\"FS01\"");

    typed.put("name", "FS02");
    typed.put("version", "0");
    answer(ivan, () -> forms.save(world.actor(ivan), id, typed));
    answer(ivan, () -> pages.retire(world.actor(ivan), id, 1, "replaced"));

    assertThat(as(ivan, () -> pages.show(world.actor(ivan), id)))
        .contains("FS02", "Retired on", "replaced");
  }

  @Test
  void retiringWithoutAReasonIsAskedForItAgainInPlace() {
    ItemId id = add("FS01");
    String again = as(ivan, () -> pages.retire(world.actor(ivan), id.toString(), 0, " "));

    assertThat(again).contains("data-refused", "retire-problem", "FS01");
  }

  @Test
  void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() {
    Map<String, String> typed = typed("");
    typed.put("criticality", "9");
    typed.put("usersServed", "many");
    typed.put("owner", "Nobody Known");
    Drawn drawn = (Drawn) answer(ivan, () -> forms.add(world.actor(ivan), typed));
    assertThat(drawn.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(draw(drawn))
        .contains("4 things are missing or wrong", "value=\"many\"", "value=\"Nobody Known\"");
  }

  @Test
  void somebodyFasterIsShownBesideWhatWasTyped() {
    ItemId id = add("FS01");
    world.doAs(ivan, () -> items.edit(world.actor(ivan), id, 0, server("FS02")));
    Map<String, String> typed = typed("FS03");
    typed.put("version", "0");
    Drawn drawn = (Drawn) answer(ivan, () -> forms.save(world.actor(ivan), id.toString(), typed));
    assertThat(drawn.status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(draw(drawn)).contains("Somebody was faster", "FS02", "value=\"FS03\"");
  }

  @Test
  void anImportIsLookedAtThenTakenIn() {
    String path = upload(ivan, "Host;Type;Seats\nFS01;server;7\nSW1;toaster;3\n");
    String preview = as(ivan, () -> imports.show(world.actor(ivan), idIn(path)));
    assertThat(preview)
        .contains("semicolon-separated", "Import 1 row", "is no kind", "Not taken", "FS01");

    answer(
        ivan, () -> readings.run(world.actor(ivan), idIn(path), Map.of("version", "0"), List.of()));
    assertThat(as(ivan, () -> imports.show(world.actor(ivan), idIn(path))))
        .contains("How far it is", "Stop", "<progress");
    answer(ivan, () -> imports.stop(world.actor(ivan), idIn(path)));
    assertThat(as(ivan, () -> imports.show(world.actor(ivan), idIn(path))))
        .contains("Stopped.", "Go on");
    answer(ivan, () -> imports.resume(world.actor(ivan), idIn(path)));
    InventoryHand.of(application).work(world.id(), ImportId.of(idIn(path)));

    assertThat(as(ivan, () -> imports.show(world.actor(ivan), idIn(path))))
        .contains("Download the rows to mend", "1 row was not taken");
    assertThat(world.as(ivan, () -> items.list(ItemFilter.none(), null, 5)).items())
        .extracting(Item::name)
        .containsExactly("FS01");
    assertThat(as(ivan, () -> records.list(world.actor(ivan), Map.of())))
        .as("an item that came in is one line that opens")
        .contains("FS01", "Imported by Ivan Implement", "<details class=\"inventory-fold\"");
  }

  @Test
  void whatAnImportChangedInAnItemIsOneLineThatOpens() {
    takeIn("Host;Type;Seats\nFS01;server;7\n");
    takeIn("Host;Type;Seats\nFS01;firewall;9\n");
    assertThat(as(ivan, () -> records.list(world.actor(ivan), Map.of("days", "all"))))
        .contains("<summary>2 fields", ">firewall</ins>");
  }

  @Test
  void columnsAreChosenOnThePage() {
    String path = upload(ivan, "a,b\nFS01,x\n");
    answer(
        ivan,
        () ->
            readings.read(
                world.actor(ivan),
                idIn(path),
                Map.of(
                    "version", "0",
                    "column-name", "0",
                    "column-kind", "",
                    "client", world.bakery.id().toString()),
                List.of("1")));
    assertThat(as(ivan, () -> imports.show(world.actor(ivan), idIn(path))))
        .contains("Import 1 row");
  }

  @Test
  void aFileThatIsNoTableIsRefusedBesideItsField() {
    Drawn drawn = (Drawn) answer(ivan, () -> start(ivan, "nothing"));
    assertThat(draw(drawn)).contains("needs a line of column names");
  }

  @Test
  void onlyThoseWhoKeepTheInventoryAreLetToTheForms() {
    Person viewer = world.clientViewer;
    assertThatThrownBy(() -> answer(viewer, () -> imports.choose(world.actor(viewer), "")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> answer(viewer, () -> forms.blank(world.actor(viewer), "")))
        .isInstanceOf(Forbidden.class);
    assertThat(as(ivan, () -> imports.choose(world.actor(ivan), ""))).contains("Look at the file");
    assertThat(as(ivan, () -> forms.blank(world.actor(ivan), ""))).contains("Add the item");
  }

  @Test
  void aClientsPageShowsItsCriticalItems() {
    world.doAs(
        ivan,
        () ->
            items.add(world.actor(ivan), ItemFacts.of(world.bakery.id(), "ERP", Kind.SERVICE, 5)));
    add("FS01");
    String panel =
        world.as(ivan, () -> draw(clientPanel.of(world.bakery, world.actor(ivan)).orElseThrow()));
    assertThat(panel).contains("ERP", "Show all 2").doesNotContain("FS01");
  }

  private Map<String, String> typed(String name) {
    Map<String, String> typed = new HashMap<>();
    typed.put("client", world.bakery.id().toString());
    typed.put("name", name);
    typed.put("kind", "SERVER");
    typed.put("criticality", "3");
    typed.put("usersServed", "12");
    typed.put("owner", ivan.email());
    typed.put("environment", "PRODUCTION");
    typed.put("state", "LIVE");
    return typed;
  }

  private ItemFacts server(String name) {
    return ItemFacts.of(world.bakery.id(), name, Kind.SERVER, 3);
  }

  private ItemId add(String name) {
    return world.as(ivan, () -> items.add(world.actor(ivan), server(name)));
  }

  private String listFor(Person person, String... asked) {
    Map<String, String> parameters = asked.length == 0 ? Map.of() : Map.of(asked[0], asked[1]);
    return as(person, () -> list.list(world.actor(person), parameters));
  }

  private void takeIn(String content) {
    String id = idIn(upload(ivan, content));
    answer(ivan, () -> readings.run(world.actor(ivan), id, Map.of("version", "0"), List.of()));
    InventoryHand.of(application).work(world.id(), ImportId.of(id));
  }

  private String upload(Person person, String content) {
    return ((SeeOther) answer(person, () -> start(person, content))).path();
  }

  private Answer start(Person person, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return imports.start(
        world.actor(person),
        new MockMultipartFile("file", "items.csv", "text/csv", bytes),
        world.bakery.id().toString());
  }

  private static String idIn(String path) {
    return List.of(path.split("/")).getLast();
  }

  private String as(Person person, Deed deed) {
    return world.as(person, () -> draw(unchecked(deed)));
  }

  private Answer answer(Person person, Deed deed) {
    return world.as(person, () -> unchecked(deed));
  }

  private static Answer unchecked(Deed deed) {
    try {
      return deed.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String draw(Answer answer) {
    View view =
        switch (answer) {
          case View plain -> plain;
          case Drawn drawn -> drawn.view();
          case SeeOther other -> throw new AssertionError("sent to " + other.path());
        };
    return new String(views.draw(view).toByteArray(), StandardCharsets.UTF_8);
  }

  private interface Deed {
    Answer answer() throws IOException;
  }
}
