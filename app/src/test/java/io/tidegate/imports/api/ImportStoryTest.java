package io.tidegate.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.Tidegate;
import io.tidegate.access.ApiTokens;
import io.tidegate.access.NewApiToken;
import io.tidegate.api.ApiScope;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.imports.ImportHand;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogImport;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.Background;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The other script of the guide, run as it stands there, by a shell and curl. */
@SpringBootTest(classes = Tidegate.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Background.class, Worlds.class})
class ImportStoryTest {
  private static final Path SCRIPT = Path.of("..", "docs", "scripts", "import-log.sh");
  private static final String LOG =
      """
      Number;Short description;Change type;Planned start;Planned end
      OLD-1;Replace the switch;Emergency;01-03-2024 10:00;01-03-2024 11:00
      OLD-2;Patch the mail server;Normal;31-02-2024 10:00;31-02-2024 11:00
      OLD-3;Renew the certificate;Normal;03-03-2024 10:00;03-03-2024 11:00
      """;

  @Autowired Worlds worlds;
  @Autowired ApiTokens tokens;
  @Autowired Imports imports;
  @Autowired ChangeLists lists;
  @Autowired ApplicationContext application;
  @LocalServerPort int port;

  @TempDir Path folder;

  /** A log goes in, what is wrong with it is mended, and the mended rows go in. */
  @Test
  void aLogGoesInAndItsMendedRowsAfterIt() throws Exception {
    World world = worlds.msp();
    Path log = Files.writeString(folder.resolve("changes.csv"), LOG);
    Path mend = folder.resolve("to-mend.csv");

    String told = run(world, log, mend);
    assertThat(told)
        .startsWith("encoding: UTF-8, separator: ;, rows: 3")
        .contains("would be taken: 2, would be refused: 1")
        .contains("refused: unreadable-date, 2 times", "the first: Replace the switch")
        .contains("added: 2, updated: 0, unchanged: 0, refused: 1")
        .endsWith("rows to mend: " + mend);
    assertThat(Files.readString(mend)).contains("OLD-2", "Tidegate reason");

    Files.writeString(mend, Files.readString(mend).replace("31-02-2024", "28-02-2024"));
    assertThat(run(world, mend, folder.resolve("none.csv")))
        .endsWith("added: 1, updated: 0, unchanged: 0, refused: 0");
    assertThat(world.inAccount(() -> lists.list(ChangeFilter.ALL, null, 10)).items()).hasSize(3);
  }

  private String run(World world, Path log, Path mend) throws IOException, InterruptedException {
    NewApiToken wanted =
        new NewApiToken("Script", Set.of(ApiScope.IMPORTS_READ, ApiScope.IMPORTS_WRITE), null, 30);
    Actor mira = world.actor(world.changeManager);
    ProcessBuilder builder =
        new ProcessBuilder("sh", SCRIPT.toString(), log.toString(), mend.toString());
    Map<String, String> said = builder.environment();
    said.put("TIDEGATE", "http://localhost:" + port);
    said.put("TOKEN", world.as(world.changeManager, () -> tokens.make(mira, wanted)));
    said.put("SOURCE", "Old service desk");
    said.put("ZONE", "Europe/Berlin");
    said.put("CLIENT", world.bakery.id().toString());
    said.put("PAUSE", "0.2");
    Path out = folder.resolve("out");
    Process script = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!script.waitFor(100, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline) {
        work(world, mira);
      }
      String told = Files.readString(out).strip();
      assertThat(script.isAlive()).as(told).isFalse();
      assertThat(script.exitValue()).as(told).isZero();
      return told;
    } finally {
      script.destroyForcibly();
    }
  }

  /** In the place of the scheduler, which in tests stands still. */
  private void work(World world, Actor mira) {
    world.inAccount(() -> imports.list(mira, null, 5)).items().stream()
        .filter(LogImport::atWork)
        .forEach(each -> ImportHand.of(application).work(world.id(), each.id()));
  }
}
