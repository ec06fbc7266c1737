package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list as a file for a spreadsheet. */
@TidegateTest
class ExportTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void everyPageOfTheListIsInTheFileInItsOrder() throws IOException {
    for (int i = 0; i < 505; i++) {
      draft(world.bakery, "Renew " + i);
    }
    List<CSVRecord> rows = csv(world.requester, "state=any");
    assertThat(rows).hasSize(505);
    assertThat(rows.getFirst().get("Title")).isEqualTo("Renew 504");
    assertThat(rows.getLast().get("Title")).isEqualTo("Renew 0");
  }

  @Test
  void theFileIsNarrowedAsTheListIsAndSaysMomentsInTheReadersZone() throws IOException {
    Change change = draft(world.bakery, "Renew the certificate");
    draft(world.clinic, "Renew the certificate");
    Instant start = Instant.parse("2026-07-01T20:00:00Z");
    world.doAs(
        world.requester,
        () ->
            changes.edit(
                world.actor(world.requester),
                change.id(),
                change.version(),
                new Edit.ChooseWindow(new Window(start, start.plusSeconds(3600)))));

    List<CSVRecord> rows = csv(world.requester, "q=certif&client=" + world.bakery.id());

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get("Number")).isEqualTo(change.code());
    assertThat(rows.getFirst().get("Client")).isEqualTo(world.bakery.name());
    assertThat(rows.getFirst().get("Window start, Europe/London")).isEqualTo("2026-07-01 21:00");
    assertThat(rows.getFirst().get("Owner")).isEqualTo(world.requester.name());
  }

  @Test
  void nobodyTakesAwayWhatTheyDoNotSee() throws IOException {
    draft(world.clinic, "Of the clinic");
    draft(world.bakery, "Of the bakery");
    assertThat(csv(world.clientViewer, "state=any"))
        .extracting(row -> row.get("Title"))
        .containsExactly("Of the bakery");
    World rival = world.rival();
    assertThat(
            browser
                .get(rival, rival.requester, "/changes.csv?state=any")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines())
        .hasSize(1);
  }

  @Test
  void theWorkbookIsOne() {
    draft(world.bakery, "Renew");
    assertThat(browser.get(world, world.requester, "/changes.xlsx?state=any"))
        .hasStatusOk()
        .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .body()
        .startsWith((byte) 'P', (byte) 'K');
  }

  private Change draft(Client client, String title) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(client.id(), ChangeType.NORMAL, title, null)));
  }

  private List<CSVRecord> csv(Person reader, String query) throws IOException {
    String file =
        browser
            .get(world, reader, "/changes.csv?" + query)
            .exchange()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .get()
        .parse(new StringReader(file.substring(1)))
        .getRecords();
  }
}
