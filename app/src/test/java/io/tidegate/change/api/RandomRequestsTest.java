package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Requests made up from the published document, right and wrong: none is answered by a 500, and
 * each answer is one that the document foresees. The seed is in the message of a failure.
 */
@TidegateTest
class RandomRequestsTest {
  private static final int PER_OPERATION = Integer.getInteger("tidegate.random-requests", 60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud800",
          "0",
          "-1",
          "null",
          "'; drop table change.change; --",
          "%_\\",
          "😀".repeat(300),
          "\u202e",
          "a".repeat(600),
          "1e400",
          "9".repeat(30),
          "\"",
          "<b>");

  @Autowired Api api;
  @Autowired MockMvcTester tester;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls calls;
  int number;
  String step;
  JsonNode document;
  Random random;

  @BeforeEach
  void aDraft() throws Exception {
    clock.set(TestClock.START);
    world = worlds.msp();
    calls = api.as(world, world.changeManager);
    MvcTestResult drafted =
        api.as(world, world.requester)
            .post(
                "/api/v1/changes",
                "{\"client\": \"%s\", \"title\": \"X\"}".formatted(world.bakery.id()))
            .exchange();
    number = JsonPath.read(drafted.getResponse().getContentAsString(), "$.number");
    step = plan();
    document =
        JSON.readTree(
            tester.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString());
  }

  private String plan() throws Exception {
    MvcTestResult planned =
        api.as(world, world.requester)
            .request(HttpMethod.PUT, "/api/v1/changes/" + number + "/plan")
            .header("If-Match", "\"1\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"steps\": [{\"text\": \"Install it\"}]}")
            .exchange();
    return JsonPath.read(planned.getResponse().getContentAsString(), "$.steps[0].id");
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void noRequestBreaksIt() throws Exception {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    random = new Random(seed);
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        for (int made = 0; made < PER_OPERATION; made++) {
          clock.tick(Duration.ofSeconds(1));
          String told = send(path.getKey(), method.getKey(), method.getValue());
          if (!told.isEmpty()) {
            broken.add(told);
          }
        }
      }
    }
    assertThat(broken).as("with -Dtidegate.seed=%d", seed).isEmpty();
  }

  /** What is wrong with the answer; empty when nothing is. */
  private String send(String path, String method, JsonNode operation) throws Exception {
    String address = address(path, operation);
    MockMvcRequestBuilder request =
        calls.request(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), address);
    if (random.nextInt(8) != 0) {
      request.header("If-Match", "\"" + random.nextInt(4) + "\"");
    }
    if (random.nextBoolean()) {
      request.header("Idempotency-Key", "key-" + random.nextInt(20));
    }
    String body = "";
    JsonNode sent = operation.path("requestBody").path("content");
    if (!sent.isMissingNode()) {
      JsonNode schema = sent.elements().next().path("schema");
      body = body(schema);
      request
          .contentType(MediaType.APPLICATION_JSON)
          .content(body.getBytes(StandardCharsets.UTF_8));
    }
    MvcTestResult answer = request.exchange();
    if (answer.getUnresolvedException() != null) {
      return "%s %s %s: %s".formatted(method, address, body, answer.getUnresolvedException());
    }
    int status = answer.getResponse().getStatus();
    return status >= 500
        ? "%s %s %s: %d %s"
            .formatted(method, address, body, status, answer.getResponse().getContentAsString())
        : "";
  }

  private String address(String path, JsonNode operation) {
    String filled =
        Pattern.compile("\\{(\\w+)}")
            .matcher(path)
            .replaceAll(name -> Matcher.quoteReplacement(named(name.group(1))));
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
        String value =
            random.nextBoolean() && parameter.has("example")
                ? parameter.path("example").asText()
                : odd("");
        query.add(parameter.path("name").asText() + "=" + encoded(value));
      }
    }
    return filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /** What stands in the path for this name: as a rule something that is there. */
  private String named(String name) {
    if (random.nextInt(6) == 0) {
      return encoded(odd("0"));
    }
    return switch (name) {
      case "number" -> "" + number;
      case "step" -> step;
      default -> random.nextBoolean() ? world.bakery.id().toString() : new UUID(0, 0).toString();
    };
  }

  private String odd(String instead) {
    String one = ODD.get(random.nextInt(ODD.size()));
    return one.isBlank() ? instead : one;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.replace("/", ""), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String body(JsonNode schema) {
    String whole = value(schema, 0);
    return switch (random.nextInt(25)) {
      case 0 -> whole.substring(0, random.nextInt(whole.length() + 1));
      case 1 -> whole + whole;
      case 2 -> "[".repeat(2000);
      default -> whole;
    };
  }

  /** JSON that fits the schema, or now and then does not. */
  private String value(JsonNode given, int depth) {
    JsonNode schema = resolved(given);
    if (random.nextInt(20) == 0 || depth > 6) {
      return List.of("null", "true", "7", "-1.5", "\"x\"", "[]", "{}", "[null]", "1e999")
          .get(random.nextInt(9));
    }
    if (schema.has("enum")) {
      return "\""
          + schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText()
          + "\"";
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" ->
          random
              .ints(random.nextInt(3), 0, 2)
              .mapToObj(_ -> value(schema.path("items"), depth + 1))
              .collect(Collectors.joining(",", "[", "]"));
      case "integer" ->
          String.valueOf(List.of(0, 1, 2, 3, -1, 400, Integer.MAX_VALUE).get(random.nextInt(7)));
      case "number" -> List.of("0", "12.5", "0.001", "1e30", "-3").get(random.nextInt(5));
      case "boolean" -> String.valueOf(random.nextBoolean());
      default -> text(schema);
    };
  }

  private String object(JsonNode schema, int depth) {
    return schema.path("properties").properties().stream()
        .filter(_ -> random.nextInt(3) != 0)
        .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue(), depth + 1))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String text(JsonNode schema) {
    List<String> likely =
        switch (schema.path("format").asText()) {
          case "uuid" ->
              List.of(
                  world.bakery.id().toString(),
                  world.requester.id().toString(),
                  "00000000-0000-0000-0000-000000000000");
          case "date-time" ->
              List.of(
                  "2026-11-28T20:00:00Z",
                  "2026-11-28T22:00:00+01:00",
                  "9999-12-31T23:59:59.999999999-18:00");
          default -> List.of("Replace it", "Because", "x");
        };
    String text =
        random.nextInt(4) == 0
            ? ODD.get(random.nextInt(ODD.size()))
            : likely.get(random.nextInt(likely.size()));
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append(String.format(Locale.ROOT, "\\u%04x", unit)));
    return json.append('"').toString();
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode one = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
    String reference = one.path("$ref").asText();
    return reference.isEmpty() ? one : document.at(reference.substring(1));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asText().equals("null")) {
          return one.asText();
        }
      }
    }
    return schema.has("properties") ? "object" : type.asText();
  }
}
