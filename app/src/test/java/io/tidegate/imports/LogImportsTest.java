package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Provenance;
import io.tidegate.change.Purpose;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Person;
import io.tidegate.intake.SharedZone;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What single rows of a log become, and what is said of them. */
@TidegateTest
class LogImportsTest {
  @Autowired Imports imports;
  @Autowired ImportWorker worker;
  @Autowired Changes changes;
  @Autowired ChangeLists lists;
  @Autowired Worlds worlds;

  World world;
  Person mira;
  LogHand log;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    mira = world.changeManager;
    log = new LogHand(world, imports, worker, changes, lists);
  }

  @Test
  void aChangeComesInAsTheLogHasIt() {
    LogImport done =
        log.taken(
            log.read(
                """
                Change ID;CI Name (aff);CI Type (aff);Change Type;Risk Assessment;Emergency Change;Planned Start;Planned End;Actual Start;Actual End;Change record Open Time;Change record Close Time;Originated from
                C1;FS01;server;Standard Change Type 12;Minor Change;N;3-2-2013 8:00;3-2-2013 9:30;;3-2-2013 9:00;1-2-2013 7:00;4-2-2013 10:00;Problem
                C1;FS02;server;Standard Change Type 12;Minor Change;N;3-2-2013 8:00;3-2-2013 9:30;;3-2-2013 9:00;1-2-2013 7:00;4-2-2013 10:00;Problem
                C2;FS01;server;Release Type 03;Major Business Change;Y;13-7-2013 8:00;;13-7-2013 8:10;;12-7-2013 7:00;;#N/B
                """));

    assertThat(done.counts().added()).isEqualTo(2);
    List<ChangeLine> lines = log.all();
    Change open = log.change(lines.get(0));
    Change closed = log.change(lines.get(1));
    assertThat(closed)
        .returns("Standard Change Type 12 on FS01 and 1 more", Change::title)
        .returns(ChangeType.STANDARD, Change::type)
        .returns(State.CLOSED, Change::state)
        .returns(Instant.parse("2013-02-04T09:00:00Z"), Change::stateSince)
        .returns(Instant.parse("2013-02-01T06:00:00Z"), Change::createdAt);
    assertThat(closed.rating()).isNotNull().returns(Rating.Level.LOW, Rating::level);
    assertThat(closed.result().outcome()).isNull();
    assertThat(closed.result().started()).isNull();
    assertThat(closed.result().ended()).isEqualTo("2013-02-03T08:00:00Z");
    assertThat(closed.scope().affected()).hasSize(2);
    assertThat(closed.provenance()).isNotNull();
    assertThat(open)
        .returns(ChangeType.EMERGENCY, Change::type)
        .returns(State.DRAFT, Change::state)
        .returns(null, Change::window)
        .returns(null, Change::rating);
    assertThat(open.people().owner()).isEqualTo(mira.id());
    assertThat(closed.people().owner()).isNotEqualTo(mira.id());
  }

  @Test
  void mendedRowsGoInAndTakeNothingFromTheChangesThatCameBefore() {
    String text =
        """
        Number;Short description;Planned start;Planned end;CI Name
        C1;Move the mail server;13-02-2024 8:00;13-02-2024 9:00;FS01
        C1;Move the mail server;13-02-2024 8:00;13-02-2024 9:00;FS02
        C2;Replace the switch;31-02-2024 8:00;13-02-2024 9:00;SW01
        C2;Replace the switch;31-02-2024 8:00;13-02-2024 9:00;SW02
        """;
    LogImport done = log.taken(log.read(text));
    assertThat(done.counts())
        .extracting(Counts::added, Counts::refused, Counts::rowsRefused)
        .containsExactly(1, 1, 2);

    String toMend = world.as(mira, () -> imports.toMend(done, 0)).text();
    assertThat(toMend.lines())
        .hasSize(3)
        .allMatch(line -> line.contains(";") && !line.contains("FS0"));
    LogImport mended = log.taken(log.read(toMend.replace("31-02-2024", "12-02-2024")));
    assertThat(mended.counts().added()).isEqualTo(1);
    assertThat(log.count()).isEqualTo(2);

    LogImport more =
        log.taken(
            log.read(
                """
                Number;Short description;Planned start;Planned end;CI Name
                C1;Move the mail server at last;;;FS03
                """));
    assertThat(more.counts().updated()).isEqualTo(1);
    Change moved = log.changeOf("Move the mail server at last");
    assertThat(moved.scope().affected()).hasSize(3);
    assertThat(moved.window()).isNotNull();
  }

  @Test
  void whatSomebodyWroteHereSinceStays() {
    String text =
        """
        Number;Short description;Status;CI Name
        C1;Move the mail server;Open;FS01
        """;
    log.taken(log.read(text));
    Change draft = log.changeOf("Move the mail server");
    world.doAs(
        mira,
        () ->
            changes.edit(
                world.actor(mira),
                draft.id(),
                draft.version(),
                new Edit.Describe(
                    new Purpose("Move it on Sunday", "", "", "", draft.purpose().priority()),
                    false)));

    LogImport again = log.taken(log.read(text.replace("Move", "Shift")));
    assertThat(again.counts().refused()).isEqualTo(1);
    assertThat(log.flaws(again.id())).containsEntry(Flaw.EDITED_HERE, 1);
    assertThat(log.changeOf("Move it on Sunday").version()).isEqualTo(draft.version() + 1);
  }

  @Test
  void aWorkbookWithRealDatesComesIn() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      Worksheet empty = workbook.newWorksheet("Read me");
      empty.value(0, 0, "Nothing here");
      Worksheet sheet = workbook.newWorksheet("Changes");
      List<String> header = List.of("Number", "Summary", "Planned start", "Planned end", "Cost");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      sheet.value(1, 0, 4711);
      sheet.value(1, 1, "Move the mail server");
      sheet.value(1, 2, LocalDateTime.of(2024, 2, 3, 8, 30));
      sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
      sheet.value(1, 3, LocalDateTime.of(2024, 2, 3, 9, 45));
      sheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
      sheet.value(1, 4, 1250.5);
    }
    ImportId id = log.start("changes.xlsx", file.toByteArray());
    log.work(id);
    assertThat(log.get(id).shaped().sheet()).isEqualTo("Changes");
    log.configure(id, settings -> settings);
    log.taken(id);

    Change change = log.changeOf("Move the mail server");
    assertThat(change.provenance()).isEqualTo(new Provenance("HP Service Manager", "4711"));
    assertThat(change.window())
        .isEqualTo(
            new Window(
                Instant.parse("2024-02-03T07:30:00Z"), Instant.parse("2024-02-03T08:45:00Z")));
    assertThat(change.result().cost()).isEqualByComparingTo("1250.5");
  }

  @Test
  void hoursThatTheClockSkippedOrHadTwiceAreSaid() {
    ImportId id =
        log.read(
            """
            Number;Summary;Planned start;Planned end
            C1;In the hour that was skipped;31-03-2024 2:30;31-03-2024 5:00
            C2;In the hour that came twice;27-10-2024 2:30;27-10-2024 5:00
            """);
    assertThat(log.flaws(id))
        .containsEntry(Flaw.SKIPPED_HOUR, 1)
        .containsEntry(Flaw.DOUBLE_HOUR, 1);
    log.taken(id);
    assertThat(log.changeOf("In the hour that was skipped").window())
        .returns(Instant.parse("2024-03-31T01:30:00Z"), Window::start);
    assertThat(log.changeOf("In the hour that came twice").window())
        .returns(Instant.parse("2024-10-27T00:30:00Z"), Window::start);
  }

  @Test
  void itemsThatTheInventoryDoesNotHaveMayStayOut() {
    ImportId id = log.start("Number;Summary;CI Name\nC1;Move it;FS01\n");
    log.work(id);
    log.configure(
        id,
        now ->
            new Settings(
                now.source(),
                now.zone(),
                now.client(),
                now.columns(),
                now.left(),
                now.orders(),
                now.sharedZones(),
                now.meanings(),
                now.nothing(),
                false));
    assertThat(log.flaws(id)).containsEntry(Flaw.UNKNOWN_ITEM, 1);
    assertThat(log.taken(id).counts()).returns(1, Counts::added).returns(0, Counts::items);
    assertThat(log.changeOf("Move it").scope().affected()).isEmpty();
  }

  @Test
  void lettersThatSeveralZonesShareAreAskedAboutOnceForEachSource() {
    String text = "Number;Summary;Opened\n%s;Move it;2024-02-13 08:00 IST\n";
    ImportId id = log.read(text.formatted("C1"));
    assertThat(log.flaws(id)).containsEntry(Flaw.SHARED_ZONE, 1);

    log.configure(id, now -> saying(now, SharedZone.IST_INDIA));
    assertThat(log.taken(id).counts()).returns(1, Counts::added);
    assertThat(log.get(log.read(text.formatted("C2"))).settings().sharedZone("IST"))
        .contains(SharedZone.IST_INDIA);
  }

  private static Settings saying(Settings now, SharedZone zone) {
    return new Settings(
        now.source(),
        now.zone(),
        now.client(),
        now.columns(),
        now.left(),
        now.orders(),
        Map.of(zone.letters(), zone),
        now.meanings(),
        now.nothing(),
        now.addsItems());
  }
}
