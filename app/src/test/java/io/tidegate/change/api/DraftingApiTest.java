package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DraftingApiTest {
  private static final String CHANGES = "/api/v1/changes";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
  }

  @Test
  void aChangeIsDraftedAndReadWithAllThatWasSaid() {
    MvcTestResult drafted =
        rosa.post(
                CHANGES,
                """
                {
                  "client": "%s",
                  "title": "Replace the certificate",
                  "reason": "It expires.",
                  "category": "mail",
                  "major": true,
                  "priority": {"impact": 1, "urgency": 3},
                  "people": {"implementers": ["%s"], "validator": "%s"},
                  "scope": {"noneBecause": "Nothing recorded."},
                  "window": {"start": "2026-11-28T21:00:00+01:00", "end": "2026-11-28T22:00:00Z"},
                  "safeguards": {"security": "none", "dataTouched": true}
                }
                """
                    .formatted(world.bakery.id(), world.implementer.id(), world.requester.id()))
            .exchange();

    assertThat(drafted).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
    int number = read(drafted, "$.number");
    assertThat(drafted).hasHeader("Location", CHANGES + "/" + number);
    assertThat(rosa.get(CHANGES + "/" + number))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "code": "CHG-%d",
              "href": "http://localhost:8080/changes/%d",
              "client": "%s",
              "type": "normal",
              "major": true,
              "state": "draft",
              "hold": null,
              "title": "Replace the certificate",
              "reason": "It expires.",
              "desiredOutcome": "",
              "category": "mail",
              "priority": {"impact": 1, "urgency": 3},
              "requester": "%s",
              "people": {"owner": "%s", "implementers": ["%s"], "validator": "%s", "decider": null},
              "scope": {"affected": [], "noneBecause": "Nothing recorded."},
              "window": {"start": "2026-11-28T20:00:00Z", "end": "2026-11-28T22:00:00Z"},
              "safeguards": {"security": "none", "privacy": "", "dataTouched": true},
              "risk": null,
              "createdAt": "2026-11-21T10:00:00Z"
            }
            """
                .formatted(
                    number,
                    number,
                    world.bakery.id(),
                    world.requester.id(),
                    world.requester.id(),
                    world.implementer.id(),
                    world.requester.id()));
    assertThat(rosa.get(CHANGES + "/" + number).header("If-None-Match", "\"1\""))
        .hasStatus(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void everythingThatCannotBeIsToldAtOnceAtItsField() {
    assertThat(
            rosa.post(
                CHANGES,
                """
                {
                  "client": "%s",
                  "title": " ",
                  "type": "standard",
                  "priority": {"impact": 4},
                  "window": {"start": "2026-11-28T22:00:00Z", "end": "2026-11-28T20:00:00Z"},
                  "result": {"cost": 1.001, "effortMinutes": -1}
                }
                """
                    .formatted(world.bakery.id())))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "invalid", "problems": [
              {"field": "type", "sentence": "A standard change is made from a model of the catalogue."},
              {"field": "priority.impact", "sentence": "Give a whole number from 1 to 3."},
              {"field": "window.end", "sentence": "It must end after it starts."},
              {"field": "result.effortMinutes", "sentence": "Give a whole number from 0 to 999999."},
              {"field": "result.cost"},
              {"field": "title", "sentence": "Say in a line what is to be done."}
            ]}
            """);
    invalid("{}", "client", "Say for which client.");
    String stranger =
        """
        {"client": "%s", "title": "X", "people": {"owner": "%s"}}
        """
            .formatted(world.bakery.id(), world.rival().requester.id());
    invalid(stranger, "people", "Choose people from the list; one of these is not there.");
  }

  @Test
  void whatIsNoSuchBodyIsToldInASentence() {
    String client = "{\"client\": \"%s\", ".formatted(world.bakery.id());
    invalid(client + "\"titel\": \"X\"}", "titel", "There is no field “titel” here; there are");
    invalid(client + "\"title\": 7}", "title", "Give a text here.");
    invalid(client + "\"title\": \"a\\u0000b\"}", "title", "This text holds a character");
    invalid(client + "\"title\": \"a\\ud800b\"}", "title", "This text holds a character");
    invalid(
        client + "\"type\": \"NORMAL\"}", "type", "Give one of standard, normal, emergency here.");
    invalid(client + "\"major\": \"yes\"}", "major", "Give true or false here.");
    invalid(client + "\"priority\": {\"impact\": 1.5}}", "priority.impact", "Give a whole number");
    invalid(client + "\"priority\": 3}", "priority", "Give an object here.");
    invalid(client + "\"people\": {\"implementers\": [null]}}", "people.implementers", "");
    invalid(
        client + "\"people\": {\"implementers\": [\"x\"]}}",
        "people.implementers[0]",
        "Give an id here.");
    invalid(
        client + "\"window\": {\"start\": \"tomorrow\"}}",
        "window.start",
        "Give a moment with its offset");
    invalid(
        client + "\"window\": {\"start\": \"+99999-01-01T00:00:00Z\"}}",
        "window.start",
        "Give a moment");
    for (String torn :
        List.of("", "{", "{\"title\": }", "{\"title\": \"a\", \"title\": \"b\"}", "{} {}")) {
      assertThat(rosa.post(CHANGES, torn))
          .as(torn)
          .hasStatus(HttpStatus.BAD_REQUEST)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("malformed-json");
    }
    assertThat(rosa.post(CHANGES, "[]")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.post(CHANGES, "null")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(rosa.post(CHANGES, "{}").contentType(MediaType.TEXT_PLAIN))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unsupported-media-type");
    assertThat(rosa.post(CHANGES, "{\"title\": \"" + "a".repeat(1024 * 1024) + "\"}"))
        .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("too-large");
  }

  @Test
  void aTokenForOneClientDraftsThereAlone() {
    Api.Calls confined = api.as(world, world.requester, world.bakery);
    assertThat(confined.post(CHANGES, body("There"))).hasStatus(HttpStatus.CREATED);
    assertThat(
            confined.post(
                CHANGES,
                "{\"client\": \"%s\", \"title\": \"Elsewhere\"}".formatted(world.clinic.id())))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aPlanIsCopiedFromAnEarlierChange() {
    int origin = draft("First");
    assertThat(
            rosa.post(
                CHANGES,
                "{\"client\": \"%s\", \"title\": \"Again\", \"copyOf\": %d}"
                    .formatted(world.bakery.id(), origin)))
        .hasStatus(HttpStatus.CREATED);
    assertThat(
            rosa.post(
                CHANGES,
                "{\"client\": \"%s\", \"title\": \"Again\", \"copyOf\": 0}"
                    .formatted(world.bakery.id())))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            rosa.request(HttpMethod.PATCH, CHANGES + "/" + origin)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"copyOf\": 1}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(UUID.fromString(read(rosa.get(CHANGES + "/" + origin).exchange(), "$.id")))
        .isNotNull();
  }

  private void invalid(String body, String field, String sentence) {
    assertThat(rosa.post(CHANGES, body))
        .as(body)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .satisfies(answer -> {
          String json = answer.getJson();
          assertThat(JsonPath.<String>read(json, "$.code")).isEqualTo("invalid");
          assertThat(JsonPath.<String>read(json, "$.problems[0].field")).startsWith(field);
          assertThat(JsonPath.<String>read(json, "$.problems[0].sentence")).startsWith(sentence);
        });
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
