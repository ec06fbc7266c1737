package io.tidegate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidegate.calendar.Maintnote;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever the document publishes, a token reaches nothing outside of its client, and no account
 * reaches another: the routes are read off the document, so that one added later is held to it too.
 */
@TidegateTest
class NothingOfOthersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The id that stands for a client, a person or an item in the examples. */
  private static final String EXAMPLE = "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10";

  @Autowired Api api;
  @Autowired MockMvcTester tester;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  World world;
  JsonNode document;
  SecretsOfTheBakery secrets;

  @BeforeEach
  void aChangeOfTheBakery() throws Exception {
    clock.set(TestClock.START);
    world = worlds.msp();
    document =
        JSON.readTree(
            tester.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString());
    secrets = SecretsOfTheBakery.of(world, application);
  }

  @Test
  void aTokenOfOneClientFindsNothingOfAnother() throws Exception {
    List<Api.Calls> confined =
        List.of(
            api.as(world, world.changeManager, world.clinic),
            api.as(world, world.implementer, world.clinic),
            api.as(world, world.auditor, world.clinic));
    findNothing(confined);
  }

  @Test
  void anotherAccountFindsNothingAtAll() throws Exception {
    World rival = world.rival();
    findNothing(
        List.of(
            api.as(rival, rival.changeManager),
            api.as(rival, rival.administrator),
            api.as(rival, rival.auditor)));
  }

  /**
   * What is asked for here is there for those whose it is, or the other tests would prove little.
   */
  @Test
  void whoseItIsReadsAllOfIt() throws Exception {
    Api.Calls mira = api.as(world, world.changeManager, world.bakery);
    Api.Calls admin = api.as(world, world.administrator);
    for (Route route : routes()) {
      if (route.method() == HttpMethod.GET) {
        clock.tick(Duration.ofSeconds(1));
        assertThat(send(route.administered() ? admin : mira, route)).as(route.name()).hasStatusOk();
      }
    }
  }

  private void findNothing(List<Api.Calls> strangers) throws Exception {
    String before = everything();
    List<String> found = new ArrayList<>();
    for (Route route : routes()) {
      for (Api.Calls stranger : strangers) {
        clock.tick(Duration.ofSeconds(1));
        MvcTestResult answer = send(stranger, route);
        int status = answer.getResponse().getStatus();
        String told = answer.getResponse().getContentAsString();
        if ((route.named() && status != 404) || status >= 500 || secrets.tells(told)) {
          found.add("%s: %d %s".formatted(route.name(), status, told));
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  /** All that those whose it is can read of the change, the item, the model and the webhook. */
  private String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    Api.Calls mira = api.as(world, world.changeManager, world.bakery);
    Api.Calls admin = api.as(world, world.administrator);
    for (Route route : routes()) {
      if (route.method() == HttpMethod.GET && route.named()) {
        clock.tick(Duration.ofSeconds(1));
        all.append(
            send(route.administered() ? admin : mira, route).getResponse().getContentAsString());
      }
    }
    return all.toString();
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    routes.add(
                        new Route(
                            HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                            path.getKey(),
                            method.getValue()))));
    assertThat(routes).hasSizeGreaterThan(50);
    return routes;
  }

  private MvcTestResult send(Api.Calls calls, Route route) {
    String address =
        Pattern.compile("\\{(\\w+)}")
            .matcher(route.path())
            .replaceAll(name -> secrets.value(name.group(1), route.path()));
    JsonNode content = route.operation().path("requestBody").path("content");
    String version = "\"" + (route.path().contains("{number}") ? secrets.version() : 1) + "\"";
    if (content.has(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return tester
          .post()
          .uri(address)
          .multipart()
          .part(new MockPart("file", "a.txt", new byte[] {65}, MediaType.TEXT_PLAIN))
          .header(HttpHeaders.AUTHORIZATION, "Bearer " + calls.token())
          .exchange();
    }
    MockMvcRequestBuilder request =
        calls.request(route.method(), address).header(HttpHeaders.IF_MATCH, version);
    if (content.has("text/calendar")) {
      return request.contentType("text/calendar").content(Maintnote.of("CID-7").text()).exchange();
    }
    if (content.has("application/yaml")) {
      return request
          .contentType("application/yaml")
          .content("policy: 1\nsections: {publishing: {schema: 1, secondPerson: true}}\n")
          .exchange();
    }
    return content.isEmpty()
        ? request.exchange()
        : request
            .contentType(MediaType.APPLICATION_JSON)
            .content(example(content).replace(EXAMPLE, world.bakery.id().toString()))
            .exchange();
  }

  private String example(JsonNode content) {
    String reference = content.elements().next().path("schema").path("$ref").asText();
    JsonNode example = document.at(reference.substring(1)).path("example");
    assertThat(example.isMissingNode()).as("an example of " + reference).isFalse();
    return example.toString();
  }

  private record Route(HttpMethod method, String path, JsonNode operation) {
    String name() {
      return method + " " + path;
    }

    /** Whether it is of the account, so that a token for one client has nothing to read there. */
    boolean administered() {
      return Set.of(
                  "ledger",
                  "imports",
                  "archive",
                  "webhooks",
                  "teams",
                  "model-candidates",
                  "configuration-item-imports",
                  "netbox-sources")
              .contains(path.split("/")[3])
          || path.contains("/meetings/series")
          || path.contains("/meetings/board")
          || path.endsWith("/absences")
          || path.endsWith("/items/{item}/votes");
    }

    /** Whether the address names a thing. */
    boolean named() {
      return path.contains("{");
    }
  }
}
