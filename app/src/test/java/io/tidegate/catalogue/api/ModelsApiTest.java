package io.tidegate.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ModelsApiTest {
  private static final String MODELS = "/api/v1/models";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Models models;
  @Autowired Admissions admissions;

  World world;
  Api.Calls ivan;
  String model;

  @BeforeEach
  void aModelForTheBakery() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ivan = api.as(world, world.implementer);
    model =
        MODELS
            + "/"
            + ModelsOfTheTest.inUse(
                world,
                models,
                admissions,
                ModelsOfTheTest.certificate(world, Set.of(world.bakery.id(), world.clinic.id())));
  }

  @Test
  void modelsAreListedAndRead() {
    assertThat(ivan.get(MODELS + "?q=certificate&client=" + world.bakery.id()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"title": "Renew a certificate", "state": "active", "whyNot": null, "version": 1,
              "risk": "low", "reviewOn": "2027-06-30"}], "next": null}
            """);
    ModelsOfTheTest.inUse(world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    String next = next(MODELS + "?limit=1");
    assertThat(next).isNotNull();
    assertThat(next(MODELS + "?limit=1&cursor=" + next)).isNull();
    assertThat(ivan.get(MODELS + "?cursor=!")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(ivan.get(MODELS + "?archived=true"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    assertThat(ivan.get(model))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.steps[*].number")
        .asArray()
        .containsExactly("1", "2", "R1");
    assertThat(ivan.get(MODELS + "/" + new UUID(0, 0))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whoSeesOneClientDoesNotLearnForWhomElseItIs() {
    assertThat(api.as(world, world.implementer, world.bakery).get(model))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.clients")
        .asArray()
        .containsExactly(world.bakery.id().toString());
    assertThat(ivan.get(model)).bodyJson().extractingPath("$.clients").asArray().hasSize(2);
  }

  @Test
  void aStandardChangeIsMadeInOneRequestAndFinishedInAnother() {
    MvcTestResult made =
        ivan.post(model + "/changes", "{\"client\": \"%s\"}".formatted(world.bakery.id()))
            .header("Idempotency-Key", "renewal-7")
            .exchange();
    assertThat(made)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "standard", "state": "scheduled", "title": "Renew a certificate", "client": "%s"}
            """
                .formatted(world.bakery.id()));
    String change = String.valueOf(made.getResponse().getHeader("Location"));
    assertThat(
            ivan.post(change + "/transitions", "{\"transition\": \"start\"}")
                .header("If-Match", String.valueOf(made.getResponse().getHeader("ETag"))))
        .hasStatusOk();
    String tag = String.valueOf(ivan.get(change).exchange().getResponse().getHeader("ETag"));

    assertThat(
            ivan.post(change + "/run/as-planned", "{\"whatHappened\": \"The new date shows.\"}")
                .header("If-Match", tag))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"closed\"}");
  }

  @Test
  void forWhomOrWhenItCannotBeIsSaidAtItsField() {
    for (String body : List.of("{}", "{\"client\": \"%s\"}".formatted(world.internal.id()))) {
      assertThat(ivan.post(model + "/changes", body))
          .as(body)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyJson()
          .extractingPath("$.problems[0].field")
          .isEqualTo("client");
    }
    assertThat(
            ivan.post(
                model + "/changes",
                "{\"client\": \"%s\", \"item\": \"%s\"}"
                    .formatted(world.bakery.id(), new UUID(0, 0))))
        .as("an item that is not there")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            api.as(world, world.implementer, ApiScope.MODELS_READ)
                .post(model + "/changes", "{\"client\": \"%s\"}".formatted(world.bakery.id())))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private @Nullable String next(String path) {
    MvcTestResult page = ivan.get(path).exchange();
    assertThat(page).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    String json = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    return JsonPath.read(json, "$.next");
  }
}
