package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tidegate.access.SignIns;
import io.tidegate.access.Visitor;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerSearch;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.demo.DemoHand;
import io.tidegate.directory.Accounts;
import io.tidegate.files.StoredFile;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Sha256;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account with ten weeks of work leaves one installation and arrives in another. */
@TidegateTest
class ArchiveTest {
  private static final Visitor VISITOR = new Visitor("192.0.2.1", "Test browser");

  @TempDir static Path folder;

  @Autowired ApplicationContext application;
  @Autowired Archives archives;
  @Autowired Worlds worlds;
  @Autowired ChangeLists lists;
  @Autowired Ledger ledger;
  @Autowired DataSource dataSource;

  /** One story, since telling those weeks and starting an installation take their time. */
  @Test
  void anAccountMovesWithEverythingThatIsItsOwn() throws Exception {
    World stranger = worlds.msp();
    DemoHand demo = DemoHand.northlight(application);
    StoredFile file = new WorkToArchive(application).of(demo);
    whatFollowsHasFollowed();
    Path archive = folder.resolve("northlight.zip");

    TakenArchive taken = take(demo.administrator(), archive);

    assertThat(taken.contents().changes()).isGreaterThan(40);
    assertThat(taken.bytes()).isEqualTo(Files.size(archive));
    theLedgerHasIt(demo, taken);
    nothingOfTheStrangerIsInIt(archive, stranger);
    nearlyEveryTableHasRows(archive);
    try (Installation other = Installation.empty(folder.resolve("other"))) {
      whateverIsWrongNothingStays(other, archive, stranger);

      everyRowThatIsWrongIsTold(other, archive);
      other.bringInByPage(archive);

      theSameRowsAreThere(other, demo);
      theWorkGoesOn(other, demo, file);
      assertThatThrownBy(() -> other.get(Archives.class).bringIn(archive))
          .isInstanceOf(Stale.class)
          .hasMessageContaining("an account here already");
    }
  }

  @Test
  void onlyAnAdministratorTakesIt() {
    World world = worlds.msp();
    for (Actor actor :
        List.of(
            world.actor(world.changeManager),
            world.actor(world.auditor),
            world.actor(world.clientApprover))) {
      assertThatThrownBy(() -> take(actor, folder.resolve("none.zip")))
          .isInstanceOf(Forbidden.class);
    }
    assertThat(folder.resolve("none.zip")).doesNotExist();
  }

  @Test
  void oneIsTakenAtATimeAndWhatHappensMeanwhileIsNotInIt() throws Exception {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    Path archive = folder.resolve("small.zip");
    Tenancy.run(
        Tenant.of(admin),
        () -> {
          try {
            archives.take(
                admin,
                () -> {
                  assertThatThrownBy(() -> elsewhere(() -> take(admin, folder.resolve("no.zip"))))
                      .rootCause()
                      .isInstanceOf(Stale.class);
                  elsewhere(() -> worlds.staff(world, "Late Comer"));
                  return Files.newOutputStream(archive);
                });
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(text(archive)).contains("Alex Admin").doesNotContain("Late Comer");
  }

  @Test
  void whenItCannotBeWrittenTheLedgerSaysOnlyThatItBegan() {
    World world = worlds.smb();
    Actor admin = world.actor(world.administrator);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left");
          }
        };
    assertThatThrownBy(() -> Tenancy.call(Tenant.of(admin), () -> archives.take(admin, () -> full)))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left");
    assertThat(world.inAccount(() -> archives.taken(admin)))
        .extracting(LedgerEvent::deed)
        .containsExactly("archive-begun");
  }

  /** Letters and news are written after the deed, by others. */
  private void whatFollowsHasFollowed() throws InterruptedException {
    String open = "select count(*) from events.event_publication where completion_date is null";
    for (int tries = 0; tries < 300; tries++) {
      if (JdbcClient.create(owner(application)).sql(open).query(Integer.class).single() == 0) {
        return;
      }
      Thread.sleep(100);
    }
  }

  private int newest(Actor actor) {
    return Integer.parseInt(
        lists.list(ChangeFilter.ALL, null, 1).items().getFirst().code().replaceAll("\\D", ""));
  }

  private TakenArchive take(Actor actor, Path file) throws IOException {
    return Tenancy.call(
        Tenant.of(actor), () -> archives.take(actor, () -> Files.newOutputStream(file)));
  }

  private void theLedgerHasIt(DemoHand demo, TakenArchive taken) {
    List<LedgerEvent> events =
        within(demo.administrator(), () -> archives.taken(demo.administrator()));
    assertThat(events)
        .extracting(LedgerEvent::deed)
        .containsExactly("archive-taken", "archive-begun");
    assertThat(events.getFirst().after()).containsEntry("seal", taken.seal());
  }

  private static void nothingOfTheStrangerIsInIt(Path archive, World stranger) throws IOException {
    assertThat(text(archive))
        .contains("do you agree?")
        .doesNotContain(stranger.id().toString(), stranger.account.name())
        .doesNotContain(stranger.bakery.id().toString(), stranger.clientApprover.email());
  }

  private static void nearlyEveryTableHasRows(Path archive) throws IOException {
    Manifest manifest = new ArchiveJson().read(Forgery.of(archive).entries.get(Manifest.ENTRY));
    assertThat(manifest.tables().stream().filter(table -> table.rows() == 0))
        .extracting(Manifest.Table::name)
        .doesNotContain(
            "mail.message", "notification.notice", "inventory.dependency", "calendar.entry")
        .hasSizeLessThan(manifest.tables().size() / 4);
  }

  private void everyRowThatIsWrongIsTold(Installation other, Path archive) throws Exception {
    Forgery forged =
        Forgery.of(archive)
            .edit(
                "tables/change.change.jsonl",
                text ->
                    text.replaceFirst("\"CLOSED\"", "\"DONE\"")
                        .replaceFirst("\"CLOSED\"", "\"OVER\""))
            .consistent();
    assertThat(other.refusedByPage(forged.into(folder.resolve("rows.zip"))))
        .containsPattern(
            "(?s)Row [\\d,]+ of change.change cannot.*Row [\\d,]+ of change.change cannot");
    Forgery files = Forgery.of(archive);
    for (String table : List.of("tables/change.tag.jsonl", "tables/change.step.jsonl")) {
      files.edit(table, text -> text + " ");
    }
    assertThat(other.refusedByPage(files.into(folder.resolve("sums.zip"))))
        .contains("change.tag.jsonl does not fit", "change.step.jsonl does not fit");
  }

  private void whateverIsWrongNothingStays(Installation other, Path archive, World stranger)
      throws IOException {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(archive);
    for (int round = 0; round < 60; round++) {
      Path damaged = Files.write(folder.resolve("damaged.zip"), Tampering.damaged(whole, random));
      refused(other, damaged, "").as("round %d with -Dtidegate.seed=%d", round, seed).isNotNull();
    }
    for (Map.Entry<String, Tampering> each : Tampering.all(stranger).entrySet()) {
      Forgery forgery = each.getValue().with(Forgery.of(archive));
      Path forged = forgery.into(folder.resolve("forged.zip"));
      refused(other, forged, each.getKey()).isNotNull();
    }
    refused(other, Files.writeString(folder.resolve("text.zip"), "Not a ZIP"), "no archive");
    refused(other, Files.write(folder.resolve("nothing.zip"), new byte[0]), "no archive");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      Installation other, Path file, String why) {
    Throwable thrown = catchThrowable(() -> other.get(Archives.class).bringIn(file));
    var refusal = assertThat(thrown).as(why).isInstanceOf(Invalid.class).hasMessageContaining(why);
    assertThat(other.get(Accounts.class).forSweep()).as(why).isEmpty();
    assertThat(other.rows("select count(*) from audit.event")).as(why).containsExactly("0");
    return refusal;
  }

  private void theSameRowsAreThere(Installation other, DemoHand demo) {
    JdbcClient here = JdbcClient.create(owner(application));
    List<ArchiveTable> tables = application.getBean(CatalogueStore.class).tables();
    for (ArchiveTable table : tables) {
      if (table.ofAccount() && !ContentPolicy.leftOut().containsKey(table.name())) {
        String rows = rowsOf(table, demo);
        assertThat(other.rows(rows))
            .as(table.name())
            .isEqualTo(here.sql(rows).query(String.class).list());
      }
    }
    for (String left : ContentPolicy.leftOut().keySet()) {
      if (!left.equals("access.attempt") && !left.startsWith("scheduling.")) {
        assertThat(other.rows("select count(*) from " + left)).as(left).containsExactly("0");
      }
    }
  }

  /** Each row as a hash, generated columns too; but what is said of the archive itself. */
  private static String rowsOf(ArchiveTable table, DemoHand demo) {
    String otherwise = String.join("', '", ContentPolicy.writtenOtherwise(table.name()).keySet());
    return """
    select md5((to_jsonb(t) - array['%s'])::text)
      from %s t
     where %s = '%s'
       and %s
     order by 1
    """
        .formatted(
            otherwise,
            table.quoted(),
            table.name().equals(ArchiveTable.ACCOUNT) ? "id" : "account_id",
            demo.account(),
            table.name().equals("audit.event")
                ? "deed not in ('archive-taken', 'archive-brought-in')"
                : "true");
  }

  private void theWorkGoesOn(Installation other, DemoHand demo, StoredFile file) throws Exception {
    Actor mara = demo.actor("Mara Lindqvist");
    int last = within(mara, () -> newest(mara));
    assertThat(
            other
                .get(SignIns.class)
                .signIn(demo.email(mara), demo.email(mara).replaceAll("@.*", "-low-tide"), VISITOR))
        .isInstanceOf(SignIns.Result.Welcome.class);
    Change change = within(mara, () -> application.getBean(Changes.class).get(last));
    Change next =
        within(
            mara,
            () ->
                other
                    .get(Changes.class)
                    .create(
                        mara,
                        new NewChange(change.client(), ChangeType.NORMAL, "The first here", null)));
    assertThat(next.number()).isEqualTo(last + 1);
    try (InputStream content =
        within(mara, () -> other.get(io.tidegate.files.Files.class).open(file.id()))) {
      Sha256 hash = new Sha256();
      hash.add(content.readAllBytes());
      assertThat(hash.hex()).isEqualTo(file.sha256());
    }
    for (String page : List.of("/", "/changes", "/changes/" + last, "/people", "/imports")) {
      assertThat(other.open(demo.administrator(), page)).as(page).isEqualTo(200);
    }
    assertThat(
            within(
                mara,
                () ->
                    other
                        .get(Ledger.class)
                        .all(new LedgerSearch("archive", "", null, null, null, null), null, 5)
                        .items()))
        .extracting(LedgerEvent::deed)
        .contains("archive-brought-in", "archive-begun")
        .doesNotContain("archive-taken");
  }

  /** Everything in it, unpacked. */
  private static String text(Path archive) throws IOException {
    StringBuilder text = new StringBuilder();
    Forgery.of(archive)
        .entries
        .values()
        .forEach(content -> text.append(new String(content, StandardCharsets.UTF_8)));
    return text.toString();
  }

  static DataSource owner(ApplicationContext application) {
    return application.getBean("ownerDataSource", DataSource.class);
  }

  private static <T> T within(Actor actor, Supplier<T> work) {
    return Tenancy.call(Tenant.of(actor.account()), work::get);
  }

  private static void elsewhere(Deed deed) {
    Thread thread =
        new Thread(() -> {
          try {
            deed.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    Throwable[] thrown = {null};
    thread.setUncaughtExceptionHandler((_, e) -> thrown[0] = e);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (thrown[0] instanceof RuntimeException e) {
      throw e;
    }
  }

  private interface Deed {
    void run() throws Exception;
  }
}
