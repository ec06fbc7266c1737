package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Provenance;
import io.tidegate.change.Purpose;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Person;
import io.tidegate.imports.BankLog.Dates;
import io.tidegate.imports.BankLog.Measure;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class LogImportsTest {
  @Autowired Imports imports;
  @Autowired ImportWorker worker;
  @Autowired Changes changes;
  @Autowired ChangeLists lists;
  @Autowired Worlds worlds;

  World world;
  Person mira;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    mira = world.changeManager;
  }

  @Test
  void aBanksWholeLogComesInAndOnlyOnce() {
    String log = new BankLog(7, Measure.BANK, Dates.DASHES).csv();
    long before = System.nanoTime();
    ImportId id = read(log);
    LogImport ready = taken(id);
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    System.out.println("A log of 30,275 rows took " + took);

    assertThat(ready.phase()).isEqualTo(LogImport.Phase.DONE);
    assertThat(ready.counts())
        .extracting(Counts::added, Counts::refused, Counts::items)
        .containsExactly(18_000, 0, 10_193);
    assertThat(flaws(id))
        .containsEntry(Flaw.DISAGREES, 92)
        .containsEntry(Flaw.SAME_ROW, 2)
        .containsEntry(Flaw.SAME_ITEM, 151)
        .containsEntry(Flaw.NO_PLANNED_END, 43)
        .containsKeys(
            Flaw.NO_LENGTH, Flaw.LONG_WINDOW, Flaw.OPENED_LATE, Flaw.NO_ACTUAL_START, Flaw.FAR_AWAY)
        .doesNotContainKeys(Flaw.UNREADABLE_DATE, Flaw.UNKNOWN_WORD);

    LogImport again = taken(read(log));
    assertThat(again.counts().unchanged()).isEqualTo(18_000);
    assertThat(again.counts().added() + again.counts().updated()).isZero();
  }

  @Test
  void aChangeComesInAsTheLogHasIt() {
    LogImport done =
        taken(
            read(
                """
                Change ID;CI Name (aff);CI Type (aff);Change Type;Risk Assessment;Emergency Change;Planned Start;Planned End;Actual Start;Actual End;Change record Open Time;Change record Close Time;Originated from
                C1;FS01;server;Standard Change Type 12;Minor Change;N;3-2-2013 8:00;3-2-2013 9:30;;3-2-2013 9:00;1-2-2013 7:00;4-2-2013 10:00;Problem
                C1;FS02;server;Standard Change Type 12;Minor Change;N;3-2-2013 8:00;3-2-2013 9:30;;3-2-2013 9:00;1-2-2013 7:00;4-2-2013 10:00;Problem
                C2;FS01;server;Release Type 03;Major Business Change;Y;13-7-2013 8:00;;13-7-2013 8:10;;12-7-2013 7:00;;#N/B
                """));

    assertThat(done.counts().added()).isEqualTo(2);
    List<ChangeLine> lines = all();
    Change open = change(lines.get(0));
    Change closed = change(lines.get(1));
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
  void aDeadNodeAndAStopLoseNothingAndRepeatNothing() {
    String log =
        new BankLog(9, new Measure(3_000, 1_800, 500, 80, 9, 3, 2, 12, 5, 90, 9), Dates.SLASHES)
            .csv();
    ImportId id = start(log);
    worker.work(world.id(), id, () -> true);
    assertThat(get(id).phase()).isEqualTo(LogImport.Phase.READING);
    work(id);
    configure(id, settings -> settings);
    world.doAs(mira, () -> imports.run(world.actor(mira), id, get(id).version()));

    dieAfter(id, 2);
    LogImport half = get(id);
    assertThat(half.counts().added()).isPositive().isLessThan(1_800);
    assertThat(half.atWork()).isTrue();

    world.doAs(mira, () -> imports.cancel(world.actor(mira), id));
    work(id);
    assertThat(get(id).counts()).isEqualTo(half.counts());
    assertThat(get(id).stopped()).isEqualTo(LogImport.Stop.CANCELLED);

    world.doAs(mira, () -> imports.resume(world.actor(mira), id));
    work(id);
    assertThat(get(id).counts().added()).isEqualTo(1_800);
    assertThat(count()).isEqualTo(1_800);
  }

  @Test
  void twoNodesTakeNothingTwice() throws InterruptedException {
    ImportId id = read(new BankLog(4, Measure.SMALL, Dates.DASHES).csv());
    world.doAs(mira, () -> imports.run(world.actor(mira), id, get(id).version()));
    Thread other = Thread.ofPlatform().start(() -> work(id));
    work(id);
    other.join();

    assertThat(get(id).counts().added()).isEqualTo(240);
    assertThat(count()).isEqualTo(240);
  }

  @Test
  void mendedRowsGoInAndTakeNothingFromTheChangesThatCameBefore() {
    String log =
        """
        Number;Short description;Planned start;Planned end;CI Name
        C1;Move the mail server;13-02-2024 8:00;13-02-2024 9:00;FS01
        C1;Move the mail server;13-02-2024 8:00;13-02-2024 9:00;FS02
        C2;Replace the switch;31-02-2024 8:00;13-02-2024 9:00;SW01
        C2;Replace the switch;31-02-2024 8:00;13-02-2024 9:00;SW02
        """;
    LogImport done = taken(read(log));
    assertThat(done.counts())
        .extracting(Counts::added, Counts::refused, Counts::rowsRefused)
        .containsExactly(1, 1, 2);

    String toMend = world.as(mira, () -> imports.toMend(done, 0)).text();
    assertThat(toMend.lines())
        .hasSize(3)
        .allMatch(line -> line.contains(";") && !line.contains("FS0"));
    LogImport mended = taken(read(toMend.replace("31-02-2024", "12-02-2024")));
    assertThat(mended.counts().added()).isEqualTo(1);
    assertThat(count()).isEqualTo(2);

    LogImport more =
        taken(
            read(
                """
                Number;Short description;Planned start;Planned end;CI Name
                C1;Move the mail server at last;;;FS03
                """));
    assertThat(more.counts().updated()).isEqualTo(1);
    Change moved = changeOf("Move the mail server at last");
    assertThat(moved.scope().affected()).hasSize(3);
    assertThat(moved.window()).isNotNull();
  }

  @Test
  void whatSomebodyWroteHereSinceStays() {
    String log =
        """
        Number;Short description;Status;CI Name
        C1;Move the mail server;Open;FS01
        """;
    taken(read(log));
    Change draft = changeOf("Move the mail server");
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

    LogImport again = taken(read(log.replace("Move", "Shift")));
    assertThat(again.counts().refused()).isEqualTo(1);
    assertThat(flaws(again.id())).containsEntry(Flaw.EDITED_HERE, 1);
    assertThat(changeOf("Move it on Sunday").version()).isEqualTo(draft.version() + 1);
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
    ImportId id = start("changes.xlsx", file.toByteArray());
    work(id);
    assertThat(get(id).shaped().sheet()).isEqualTo("Changes");
    configure(id, settings -> settings);
    taken(id);

    Change change = changeOf("Move the mail server");
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
        read(
            """
            Number;Summary;Planned start;Planned end
            C1;In the hour that was skipped;31-03-2024 2:30;31-03-2024 5:00
            C2;In the hour that came twice;27-10-2024 2:30;27-10-2024 5:00
            """);
    assertThat(flaws(id)).containsEntry(Flaw.SKIPPED_HOUR, 1).containsEntry(Flaw.DOUBLE_HOUR, 1);
    taken(id);
    assertThat(changeOf("In the hour that was skipped").window())
        .returns(Instant.parse("2024-03-31T01:30:00Z"), Window::start);
    assertThat(changeOf("In the hour that came twice").window())
        .returns(Instant.parse("2024-10-27T00:30:00Z"), Window::start);
  }

  @Test
  void itemsThatTheInventoryDoesNotHaveMayStayOut() {
    ImportId id = start("Number;Summary;CI Name\nC1;Move it;FS01\n");
    work(id);
    configure(
        id,
        now ->
            new Settings(
                now.source(),
                now.zone(),
                now.client(),
                now.columns(),
                now.left(),
                now.orders(),
                now.meanings(),
                now.nothing(),
                false));
    assertThat(flaws(id)).containsEntry(Flaw.UNKNOWN_ITEM, 1);
    assertThat(taken(id).counts()).returns(1, Counts::added).returns(0, Counts::items);
    assertThat(changeOf("Move it").scope().affected()).isEmpty();
  }

  /** The node dies: what it is at in the third piece never happens. */
  private void dieAfter(ImportId id, int pieces) {
    AtomicInteger asked = new AtomicInteger();
    try {
      worker.work(
          world.id(),
          id,
          () -> {
            if (asked.incrementAndGet() > pieces + 1) {
              throw new IllegalStateException("The node dies");
            }
            return false;
          });
    } catch (IllegalStateException _) {
      assertThat(asked).hasValue(pieces + 2);
    }
  }

  /** Page by page, since a count of very many is not exact. */
  private int count() {
    return world.as(
        mira,
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

  private Change changeOf(String title) {
    return all().stream()
        .filter(line -> line.title().equals(title))
        .map(this::change)
        .findFirst()
        .orElseThrow();
  }

  private ImportId read(String log) {
    ImportId id = start(log);
    work(id);
    configure(id, settings -> settings);
    return id;
  }

  private ImportId start(String log) {
    return start("changes.csv", log.getBytes(StandardCharsets.UTF_8));
  }

  private ImportId start(String name, byte[] content) {
    return world.as(
        mira,
        () -> {
          try {
            return imports.start(
                world.actor(mira), "HP Service Manager", name, new ByteArrayInputStream(content));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void work(ImportId id) {
    worker.work(world.id(), id, () -> false);
  }

  private LogImport get(ImportId id) {
    return world.as(mira, () -> imports.get(world.actor(mira), id));
  }

  /** Of the bakery, and read otherwise. */
  private void configure(ImportId id, UnaryOperator<Settings> otherwise) {
    Settings now = get(id).settings();
    Settings bakery =
        new Settings(
            now.source(),
            world.bakery.zone(),
            world.bakery.id().toString(),
            now.columns(),
            now.left(),
            now.orders(),
            now.meanings(),
            now.nothing(),
            now.addsItems());
    world.doAs(
        mira,
        () -> imports.configure(world.actor(mira), id, get(id).version(), otherwise.apply(bakery)));
    work(id);
  }

  private LogImport taken(ImportId id) {
    LogImport ready = get(id);
    assertThat(ready.phase()).describedAs(ready.stoppedBecause()).isEqualTo(LogImport.Phase.READY);
    world.doAs(mira, () -> imports.run(world.actor(mira), id, ready.version()));
    work(id);
    return get(id);
  }

  private Map<Flaw, Integer> flaws(ImportId id) {
    return world.as(mira, () -> imports.flaws(id));
  }

  private List<ChangeLine> all() {
    return world.as(
        mira, () -> lists.list(ChangeFilter.ALL, ChangeOrder.NEWEST, null, 100).items());
  }

  private Change change(ChangeLine line) {
    return world.as(mira, () -> changes.get(line.id()));
  }
}
