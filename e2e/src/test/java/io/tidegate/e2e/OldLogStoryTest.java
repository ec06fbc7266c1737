package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Download;
import io.tidegate.imports.BankLog;
import io.tidegate.imports.ImportHand;
import io.tidegate.imports.ImportId;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A change log with everything that goes wrong in years comes in through the pages: its troubles
 * are understood there, the rows that are mended go in, and a change is found by a misspelt word.
 */
@BrowserTest
class OldLogStoryTest {
  private static final String SOURCE = "HP Service Manager";

  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired RecurringTask<Void> learnWordsOfChanges;
  @Autowired ApplicationContext application;

  private World world;
  private Desk mira;
  private ImportHand job;

  @Test
  void anOldLogMovesIn() throws IOException {
    world = worlds.msp();
    mira = desks.of(world, world.changeManager);
    job = ImportHand.of(application);

    send(broken(new BankLog(11, BankLog.Measure.SMALL, BankLog.Dates.DASHES).csv()));
    mira.sees("How it is read").sees("No client").isAccessible();
    mira.choose("Rows that name no client belong to", world.bakery.name())
        .choose("Time zone of its times", "Europe/Amsterdam")
        .press("Read it so");
    job();
    understandTheTroubles();

    mira.pressFirst("Take in ");
    job();
    mira.sees("What came of it").sees("Download the 2 rows to mend").isAccessible();

    send(mended(download()));
    mira.sees("Take in 2 changes");
    mira.pressFirst("Take in ");
    job();
    mira.sees("What came of it").doesNotSee("to mend");
    findByMisspeltWord();
  }

  /** One row says no number, another a day that no February has. */
  private static String broken(String log) {
    String[] lines = log.split("\r\n", -1);
    lines[1] = lines[1].replaceFirst("C\\d{8}", "");
    for (int i = 2; i < lines.length; i++) {
      String key = lines[i].split(";", -1)[4];
      if (log.split(key, -1).length == 2) {
        String[] cells = lines[i].split(";", -1);
        cells[9] = "31-2-2013 8:00";
        lines[i] = String.join(";", cells);
        break;
      }
    }
    return String.join("\r\n", lines);
  }

  private static String mended(String toMend) {
    return toMend
        .replace("31-2-2013 8:00", "28-2-2013 8:00")
        .replaceFirst("(\n[^;]*;[^;]*;[^;]*;[^;]*;);", "$1C99999999;");
  }

  private void send(String log) {
    mira.open("/imports/new")
        .isAccessible()
        .attach("File", "log.csv", log.getBytes(StandardCharsets.UTF_8))
        .type("Where it comes from", SOURCE)
        .press("Look at the file");
    job();
  }

  private void job() {
    job.work(world.id(), ImportId.of(mira.path().substring("/imports/".length())));
    mira.page().reload();
  }

  private void understandTheTroubles() {
    for (String trouble :
        new String[] {
          "No number",
          "Not a date",
          "Rows of one change disagree",
          "No planned end",
          "Window without length",
          "Window ends before it starts",
          "A date far from the others",
          "No actual start",
          "Planned before it was opened",
          "Window longer than a week",
          "Row twice",
          "Item twice in one change"
        }) {
      mira.sees(trouble);
    }
    mira.sees("200 blank rows, 50 unnamed columns at the end").isAccessible();
    Hands keys = new Hands(mira);
    keys.to("1 times: Not a date").enter().sees("31-2-2013 8:00");
    mira.isAccessible();
    mira.press("Back to the import").sees("What would happen");
  }

  private String download() throws IOException {
    Download file =
        mira.page()
            .waitForDownload(() ->
                mira.page().getByText(Pattern.compile("Download the \\d+ rows to mend")).click());
    return Files.readString(file.path());
  }

  private void findByMisspeltWord() {
    learnWordsOfChanges.executeRecurringly(
        learnWordsOfChanges.instance(RecurringTask.INSTANCE), null);
    mira.open("/changes?state=any&q=C99999999").sees("Change Type");
    mira.open("/changes?state=any&q=Activty").sees("activity").sees("Std Activity Type");
    assertThat(mira.page().locator("table.change-list tbody tr").count()).isPositive();
    mira.page().locator("table.change-list tbody a").first().click();
    mira.sees("Imported from " + SOURCE).isAccessible();
  }
}
