package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.Changes;
import io.tidegate.change.Rating;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@TidegateTest
class PatchApiTest {
  private static final String CHANGES = "/api/v1/changes";

  @Autowired Api api;
  @Autowired Changes changes;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionOperations transaction;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
  }

  @Test
  void aMergePatchWritesWhatItNamesAndLeavesTheRest() {
    int number = draft("Replace the certificate");
    String path = CHANGES + "/" + number;

    assertThat(
            rosa.patch(
                path,
                "\"1\"",
                """
                {
                  "reason": "It expires.",
                  "priority": {"urgency": 1},
                  "window": {"start": "2026-11-28T20:00:00Z", "end": "2026-11-28T22:00:00Z"}
                }
                """))
        .hasStatusOk()
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"title": "Replace the certificate", "reason": "It expires.",
             "priority": {"impact": 2, "urgency": 1}}
            """);
    assertThat(rosa.patch(path, "\"2\"", "{\"window\": null, \"reason\": null}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"title\": \"Replace the certificate\", \"reason\": \"\", \"window\": null}");
    assertThat(rosa.patch(path, "\"3\"", "{}")).hasStatusOk().hasHeader("ETag", "\"3\"");
    assertThat(rosa.patch(path, "\"3\"", "{\"client\": \"" + world.clinic.id() + "\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.patch(path, "\"3\"", "{\"titel\": \"X\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("titel");
    assertThat(rosa.patch(path, "\"3\"", "[]")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whoWritesSaysWhichVersionTheySawAndIsToldWhoWasFaster() {
    int number = draft("Replace the certificate");
    String path = CHANGES + "/" + number;
    assertThat(rosa.patch(path, "\"1\"", "{\"title\": \"Second\"}")).hasStatusOk();

    assertThat(rosa.patch(path, "\"1\"", "{\"title\": \"Third\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"stale\"}")
        .extractingPath("$.detail")
        .asString()
        .startsWith("Rosa Request was faster");
    for (String none : List.of("*", " ")) {
      assertThat(rosa.patch(path, none, "{\"title\": \"Third\"}"))
          .hasStatus(HttpStatus.PRECONDITION_REQUIRED)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("precondition-required");
    }
    assertThat(rosa.patch(path, "\"nonsense\"", "{\"title\": \"Third\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(rosa.patch(path, "\"1\", W/\"2\"", "{\"title\": \"Third\"}")).hasStatusOk();
  }

  @Test
  void aRatingChangesTheTagButNobodysVersion() {
    int number = draft("Replace the certificate");
    world.doAs(
        world.requester,
        () ->
            transaction.executeWithoutResult(
                _ -> changes.rate(changes.get(number).id(), new Rating(Rating.Level.LOW, 8))));

    assertThat(rosa.get(CHANGES + "/" + number))
        .hasHeader("ETag", "\"1-low-8\"")
        .bodyJson()
        .isLenientlyEqualTo("{\"risk\": {\"level\": \"low\", \"score\": 8}}");
    assertThat(rosa.patch(CHANGES + "/" + number, "\"1\"", "{\"title\": \"Seen unrated\"}"))
        .hasStatusOk();
  }

  private String body(String title) {
    return "{\"client\": \"%s\", \"title\": \"%s\"}".formatted(world.bakery.id(), title);
  }

  private int draft(String title) {
    MvcTestResult drafted = rosa.post(CHANGES, body(title)).exchange();
    assertThat(drafted).hasStatus(HttpStatus.CREATED);
    return read(drafted, "$.number");
  }

  private static <T> T read(MvcTestResult answer, String path) {
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
