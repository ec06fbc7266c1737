package io.tidegate.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.Tidegate;
import io.tidegate.access.ApiTokens;
import io.tidegate.access.NewApiToken;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Background;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The script of the guide, run as it stands there, by a shell and curl over a real connection. */
@SpringBootTest(classes = Tidegate.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Background.class, Worlds.class})
class CurlStoryTest {
  private static final Path SCRIPT = Path.of("..", "docs", "scripts", "one-change.sh");

  @Autowired Worlds worlds;
  @Autowired ApiTokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  @TempDir Path folder;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void oneChangeGoesFromItsRequestToItsClose() throws Exception {
    String worker =
        token(world.implementer, ApiScope.CHANGES_READ, ApiScope.CHANGES_WRITE, ApiScope.RUN_WRITE);
    String approver =
        token(
            world.changeManager,
            ApiScope.CHANGES_READ,
            ApiScope.CHANGES_WRITE,
            ApiScope.APPROVALS_WRITE);

    Told told = run(worker, approver);

    assertThat(told.lines()).as("%s", told).startsWith("drafted").endsWith("state: closed");
    assertThat(told.lines())
        .contains("risk: low", "approval: accepted", "step done\nstep done\nfinish");
    assertThat(told.status()).isZero();
  }

  @Test
  void whatIsRefusedEndsItAndSaysWhy() throws Exception {
    String both = token(world.implementer, ApiScope.CHANGES_READ, ApiScope.CHANGES_WRITE);

    Told told = run(both, both);

    assertThat(told.status()).as("%s", told).isNotZero();
    assertThat(told.lines()).contains("scope-missing", "run:write").doesNotContain("state:");
  }

  @Test
  void aFileGoesUpOnceHoweverOftenItIsSentAndOneTooLargeIsRefused() throws Exception {
    String token = token(world.implementer, ApiScope.values());
    String api = "http://localhost:" + port + "/api/v1/changes";
    Path seen = Files.writeString(folder.resolve("seen.txt"), "all tunnels: 400 Mbit/s");
    Told drafted =
        curl(
            token,
            "--json",
            "{\"client\": \"%s\", \"title\": \"X\"}".formatted(world.bakery.id()),
            api);
    String evidence = api + "/" + JsonPath.read(drafted.lines(), "$.number") + "/run/evidence";
    String[] upload = {"--form", "file=@" + seen, "--header", "Idempotency-Key: one", evidence};

    Told first = curl(token, upload);
    assertThat(JsonPath.<String>read(first.lines(), "$.name")).isEqualTo("seen.txt");
    assertThat(curl(token, upload)).as("with another boundary").isEqualTo(first);
    Files.writeString(seen, "all tunnels: 100 Mbit/s");
    assertThat(curl(token, upload).lines()).contains("idempotency-key-reused");
    String file = JsonPath.read(first.lines(), "$.file");
    assertThat(curl(token, evidence + "/" + file).lines()).isEqualTo("all tunnels: 400 Mbit/s");

    Path large = folder.resolve("large.bin");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(27L * 1024 * 1024);
    }
    assertThat(curl(token, "--form", "file=@" + large, evidence).lines()).contains("too-large");
    assertThat(
            curl(
                    token,
                    "--header",
                    "Content-Type: multipart/form-data",
                    "--data",
                    "nothing",
                    evidence)
                .lines())
        .contains("bad-request");
  }

  private Told curl(String token, String... rest) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("curl", "--silent", "--header", "Authorization: Bearer " + token));
    words.addAll(List.of(rest));
    return run(new ProcessBuilder(words));
  }

  private String token(Person person, ApiScope... scopes) {
    NewApiToken wanted = new NewApiToken("Script", Set.of(scopes), null, 30);
    return world.as(person, () -> tokens.make(world.actor(person), wanted));
  }

  private Told run(String worker, String approver) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString());
    Map<String, String> said = builder.environment();
    said.put("TIDEGATE", "http://localhost:" + port);
    said.put("CLIENT", world.bakery.id().toString());
    said.put("WORKER_TOKEN", worker);
    said.put("APPROVER_TOKEN", approver);
    said.put("WINDOW_START", TestClock.START.toString());
    said.put("WINDOW_END", TestClock.START.plus(Duration.ofHours(2)).toString());
    return run(builder);
  }

  private Told run(ProcessBuilder builder) throws IOException, InterruptedException {
    assertThat(Stream.of(System.getenv("PATH").split(":")))
        .as("This test needs curl; apt-get install curl")
        .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
    Path out = folder.resolve("out");
    Process script = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      assertThat(script.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
      return new Told(script.exitValue(), Files.readString(out).strip());
    } finally {
      script.destroyForcibly();
    }
  }

  private record Told(int status, String lines) {}
}
