package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Accounts;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.Background;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On a database of its own, for an installation is empty only once. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Background.class)
@DirtiesContext
class SetUpTest {
  private static final Visitor VISITOR = new Visitor("192.0.2.1", "Test browser");
  @TempDir static Path home;

  @Autowired SetUp setUp;
  @Autowired Accounts accounts;
  @Autowired Sessions sessions;
  @Autowired SignIns signIns;
  @Autowired MockMvcTester tester;

  @DynamicPropertySource
  static void emptyDatabase(DynamicPropertyRegistry properties) {
    properties.add("tidegate.home", () -> home.toString());
  }

  /** One story, since it can be told only once. */
  @Test
  void anEmptyInstallationIsSetUpOnceHoweverManyTry() throws Exception {
    everyPageLeadsToTheSetUp();
    nothingHappensWithoutTheCode();
    everythingWrongIsSaidAtOnce();
    String session = ofManyAtOnceOneSucceeds();

    assertThat(
            sessions
                .resume(session, VISITOR)
                .orElseThrow()
                .actor()
                .holdsEverywhere(Role.ADMINISTRATOR))
        .isTrue();
    assertThat(signIns.signIn("mara@northlight.example", "quiet water runs deep", VISITOR))
        .isInstanceOf(SignIns.Result.Welcome.class);
    assertThat(tester.get().uri("/set-up?code=" + setUp.code()).accept(MediaType.TEXT_HTML))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(tester.get().uri("/sign-in").accept(MediaType.TEXT_HTML)).hasStatusOk();
  }

  private void everyPageLeadsToTheSetUp() {
    assertThat(tester.get().uri("/people").accept(MediaType.TEXT_HTML))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(tester.get().uri("/sign-in").accept(MediaType.TEXT_HTML))
        .hasHeader("Location", "/set-up");
    assertThat(tester.get().uri("/set-up?code=abc").accept(MediaType.TEXT_HTML))
        .hasStatusOk()
        .bodyText()
        .contains("Set up Tidegate", "value=\"abc\"");
  }

  private void nothingHappensWithoutTheCode() {
    Map<String, String> typed = new HashMap<>(wellTyped());
    typed.put("code", "guessed");
    assertThatThrownBy(() -> setUp.run(new NewInstallation(typed), VISITOR))
        .isInstanceOf(Invalid.class);
    assertThat(accounts.forSweep()).isEmpty();
  }

  private void everythingWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> setUp.run(new NewInstallation(Map.of("code", setUp.code())), VISITOR))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems().stream().map(Problem::field))
                    .containsExactlyInAnyOrder(
                        "kind", "account", "zone", "name", "email", "password"));
    assertThat(accounts.forSweep()).isEmpty();
  }

  private String ofManyAtOnceOneSucceeds() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Future<String>> tries =
          IntStream.range(0, 4)
              .mapToObj(_ ->
                  people.submit(() -> {
                    start.await();
                    return setUp.run(new NewInstallation(wellTyped()), VISITOR);
                  }))
              .toList();
      start.countDown();
      List<String> won = tries.stream().flatMap(each -> token(each).stream()).toList();
      assertThat(won).hasSize(1);
      assertThat(accounts.forSweep()).hasSize(1);
      return won.getFirst();
    }
  }

  private static List<String> token(Future<String> attempt) {
    try {
      return List.of(attempt.get());
    } catch (ExecutionException e) {
      assertThat(e).hasMessageContaining("Somebody else");
      return List.of();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> wellTyped() {
    return Map.of(
        "code", setUp.code(),
        "kind", "MSP",
        "account", "Northlight IT",
        "zone", "Europe/Berlin",
        "name", "Mara Lind",
        "email", "mara@northlight.example",
        "password", "quiet water runs deep");
  }
}
