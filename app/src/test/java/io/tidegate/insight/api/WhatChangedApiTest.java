package io.tidegate.insight.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating.Level;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.insight.Happened;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What changed for programs and on its page: the same, for whoever may see how much of it. */
@TidegateTest
class WhatChangedApiTest {
  private static final String PATH = "/api/v1/what-changed";
  private static final String SECRET = "Quincunx";

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ItemId core;
  ItemId server;
  int shared;
  int own;

  @BeforeEach
  void aServerOnASharedSwitch() {
    clock.set(TestClock.START);
    world = worlds.msp();
    core = item(world.internal, SECRET + "-CORE");
    server = item(world.bakery, "FS01");
    Person mira = world.changeManager;
    world.as(
        mira,
        () ->
            dependencies.add(
                world.actor(mira), NewDependency.of(server, DependencyType.REACHED_THROUGH, core)));
    shared =
        Happened.done(SECRET + " firmware", world.internal, before(60), before(12), core)
            .went(Level.HIGH, Outcome.FAILED)
            .in(world);
    own = Happened.done("Updates", world.bakery, before(400), before(300), server).in(world);
  }

  @Test
  void theLikeliestComesFirstWithItsReasonAndItsWay() {
    assertThat(api.as(world, world.changeManager).get(PATH + "?item=" + server))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"all": 2, "looked": 2, "upstream": 2, "hours": 24, "culprit": null, "nearest": null,
             "candidates": [{"source": "change", "title": "Quincunx firmware", "timing": "ended", "seconds": 720, "steps": 1,
                             "reason": "Ended 12 min before, on Quincunx-CORE, which FS01 depends on (1 step), high risk, failed.",
                             "change": {"number": %d, "risk": "high", "outcome": "failed"},
                             "path": [{"name": "Quincunx-CORE"}, {"name": "FS01"}]},
                            {"title": "Updates", "steps": 0}]}
            """
                .formatted(shared));
  }

  @Test
  void aTokenOfOneClientReadsOfOthersThatTheyWorkedAndWhen() throws Exception {
    for (Api.Calls confined :
        new Api.Calls[] {
          api.as(world, world.clientViewer), api.as(world, world.changeManager, world.bakery)
        }) {
      for (String asked : new String[] {"?item=" + server, "?client=" + world.bakery.id(), ""}) {
        MvcTestResult answer = confined.get(PATH + asked).exchange();
        assertThat(answer)
            .hasStatusOk()
            .bodyJson()
            .isLenientlyEqualTo(
                """
                {"all": 2, "looked": 1,
                 "candidates": [{"source": "others", "id": null, "client": null, "change": null, "seconds": 720,
                                 "title": "Work on shared infrastructure",
                                 "path": [{"id": null, "name": "shared infrastructure"}, {"name": "FS01"}]},
                                {"source": "change", "title": "Updates"}]}
                """);
        assertThat(answer.getResponse().getContentAsString())
            .doesNotContain(
                SECRET, core.toString(), world.internal.id().toString(), String.valueOf(shared));
      }
    }
  }

  @Test
  void thePageTellsAClientNoMoreThanTheApi() throws Exception {
    String staff = page(world.changeManager, "/what-changed?item=" + server);
    assertThat(staff)
        .contains(SECRET + " firmware", "CHG-" + shared, "high risk, failed.", "This was it");
    for (String asked :
        new String[] {
          "?item=" + server, "?client=" + world.bakery.id(), "?q=FS01", "", "?q=" + SECRET + "-CORE"
        }) {
      assertThat(page(world.clientViewer, "/what-changed" + asked))
          .doesNotContain(
              SECRET + " firmware",
              "CHG-" + shared,
              core.toString(),
              world.internal.id().toString(),
              "This was it: ");
    }
    assertThat(page(world.clientViewer, "/what-changed?item=" + server))
        .contains("Work on shared infrastructure", "At another client");
    assertThat(browser.get(world, world.clientViewer, "/what-changed?item=" + core))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, world.otherClientApprover, "/what-changed?item=" + server))
        .hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.changeManager, "/what-changed?item=" + server))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theCulpritIsNamedAndTakenBack() {
    Api.Calls ivan = api.as(world, world.implementer);
    MvcTestResult named =
        ivan.post(PATH + "/culprits", culprit("\"kind\": \"change\", \"change\": " + shared))
            .exchange();
    assertThat(named)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"kind": "change", "change": %d, "place": 1, "note": "Seen in the log.", "namedBy": "Ivan Implement"}
            """
                .formatted(shared));
    assertThat(ivan.get(PATH + "?item=" + server + "&at=" + TestClock.START))
        .bodyJson()
        .extractingPath("$.culprit.change")
        .isEqualTo(shared);
    assertThat(ivan.get(PATH + "/culprits?item=" + server))
        .bodyJson()
        .extractingPath("$.items[0].change")
        .isEqualTo(shared);
    assertThat(api.as(world, world.clientViewer).get(PATH + "/culprits"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"kind": "change", "change": null, "note": ""}]}
            """);
    assertThat(
            api.as(world, world.changeManager)
                .post(PATH + "/culprits", culprit("\"kind\": \"nothing\"")))
        .hasStatus(HttpStatus.CREATED);
    assertThat(ivan.get(PATH + "/culprits"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(1);
  }

  @Test
  void onThePageOneClickNamesItAndTheChangesPageSaysSo() throws Exception {
    assertThat(
            browser
                .post(world, world.implementer, "/what-changed/culprits")
                .param("item", server.toString())
                .param("client", world.bakery.id().toString())
                .param("at", TestClock.START.toString())
                .param("hours", "24")
                .param("kind", "CHANGE")
                .param("cause", idOfTheFirst()))
        .hasStatus(HttpStatus.SEE_OTHER);
    String asked = "/what-changed?item=" + server + "&at=" + TestClock.START;
    assertThat(page(world.changeManager, asked))
        .contains("was it, says Ivan Implement", "number 1 of the ranking then", "Take it back");
    assertThat(page(world.changeManager, "/changes/" + shared))
        .contains("Named as the cause of trouble", "FS01, Birch Bakery");
    assertThat(page(world.clientViewer, asked))
        .contains("Work on shared infrastructure")
        .doesNotContain(SECRET + " firmware");
    assertThat(page(world.changeManager, "/inventory/" + server)).contains("What changed?");
    assertThat(page(world.changeManager, "/clients/" + world.bakery.id()))
        .contains("What changed?");
  }

  @Test
  void whatMeansNothingIsSaidAtItsField() throws Exception {
    Api.Calls mira = api.as(world, world.changeManager);
    for (String asked :
        new String[] {
          "",
          "?item=" + server + "&client=" + world.bakery.id(),
          "?item=" + server + "&hours=0",
          "?item=" + server + "&hours=721",
          "?item=" + server + "&at=yesterday",
          "?item=" + server + "&at=2027-11-28T20:00:00Z",
          "?item=" + server + "&limit=201"
        }) {
      assertThat(mira.get(PATH + asked)).as(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    for (String body :
        new String[] {
          culprit("\"kind\": \"change\""),
          culprit("\"kind\": \"vendor\""),
          culprit("\"change\": " + shared),
          culprit("\"kind\": \"nothing\"").replace("\"at\"", "\"noted\"")
        }) {
      assertThat(mira.post(PATH + "/culprits", body)).as(body).hasStatus4xxClientError();
    }
    assertThat(
            api.as(world, world.changeManager, ApiScope.CHANGES_READ)
                .post(PATH + "/culprits", culprit("\"kind\": \"nothing\"")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.changeManager, "/what-changed?q=Nowhere"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("No item, service or client is called so");
    assertThat(browser.get(world, world.changeManager, "/what-changed?item=" + server + "&at=soon"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say when trouble began");
  }

  private String culprit(String said) {
    return "{\"item\": \"%s\", \"at\": \"%s\", \"note\": \"Seen in the log.\", %s}"
        .formatted(server, TestClock.START, said);
  }

  private String idOfTheFirst() throws Exception {
    String page = page(world.changeManager, "/what-changed?item=" + server);
    return page.split("name=\"cause\" value=\"")[1].split("\"")[0];
  }

  private String page(Person reader, String path) throws Exception {
    return browser.get(world, reader, path).exchange().getResponse().getContentAsString();
  }

  private ItemId item(Client client, String name) {
    Person mira = world.changeManager;
    return world.as(
        mira, () -> items.add(world.actor(mira), ItemFacts.of(client.id(), name, Kind.SERVER, 4)));
  }

  private static Instant before(int minutes) {
    return TestClock.START.minus(Duration.ofMinutes(minutes));
  }
}
