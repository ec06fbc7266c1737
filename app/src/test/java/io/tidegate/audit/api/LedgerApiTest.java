package io.tidegate.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ChangeId;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class LedgerApiTest {
  private static final String LEDGER = "/api/v1/ledger";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired Questions questions;
  @Autowired SettableClock clock;

  World world;
  Api.Calls ada;
  String change;

  @BeforeEach
  void aDraftOfTheBakery() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ada = api.as(world, world.auditor);
    change =
        String.valueOf(
            api.as(world, world.requester)
                .post(
                    "/api/v1/changes",
                    "{\"client\": \"%s\", \"title\": \"Ours\"}".formatted(world.bakery.id()))
                .exchange()
                .getResponse()
                .getHeader("Location"));
    assertThat(
            api.as(world, world.requester)
                .post(change + "/comments", "{\"comment\": \"Build 4.2 is green.\"}"))
        .hasStatus(HttpStatus.CREATED);
  }

  @Test
  void aChangesLedgerIsReadNewestFirstAndByKind() {
    assertThat(ada.get(change + "/ledger"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [
              {"deed": "commented", "actor": "%s", "actorName": "Rosa Request", "origin": "api",
               "room": "change", "at": "2026-11-21T10:00:00Z"},
              {"deed": "drafted"}
            ], "next": null}
            """
                .formatted(world.requester.id()));
    assertThat(deeds(ada, change + "/ledger?kind=comments")).containsExactly("commented");
    String next = read(ada.get(change + "/ledger?limit=1").exchange(), "$.next");
    assertThat(deeds(ada, change + "/ledger?limit=1&cursor=" + next)).containsExactly("drafted");
    assertThat(ada.get(change + "/ledger?kind=gossip")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(api.as(world, world.requester, ApiScope.CHANGES_READ).get(change + "/ledger"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void questionsAndAnswersAreAmongTheComments() {
    int number = Integer.parseInt(change.replaceAll(".*/", ""));
    ChangeId id = world.as(world.auditor, () -> changes.get(number)).id();
    UUID question =
        world.as(
            world.changeManager,
            () -> questions.ask(world.actor(world.changeManager), id, "Who watches it?").id());
    world.doAs(
        world.requester,
        () -> questions.answer(world.actor(world.requester), id, question, "I do."));

    assertThat(deeds(ada, change + "/ledger?kind=comments"))
        .containsExactly("answered", "asked", "commented");
  }

  @Test
  void auditorsReadTheWholeLedgerAndNarrowIt() {
    assertThat(deeds(ada, LEDGER + "?room=change")).containsExactly("commented", "drafted");
    assertThat(deeds(ada, LEDGER + "?deed=drafted&actor=" + world.requester.id()))
        .containsExactly("drafted");
    assertThat(deeds(ada, LEDGER + "?room=change&client=" + world.clinic.id())).isEmpty();
    assertThat(deeds(ada, LEDGER + "?room=change&from=2026-11-21T10:00:01Z")).isEmpty();
    assertThat(deeds(ada, LEDGER + "?room=change&until=2026-11-21T10:00:00Z")).isEmpty();
    assertThat(deeds(ada, LEDGER)).contains("api-token-made");
    assertThat(ada.get(LEDGER + "?actor=me&from=yesterday&room=%00"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly("room", "actor", "from");
    for (String cursor : List.of("!", "eA")) {
      assertThat(ada.get(LEDGER + "?cursor=" + cursor)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @Test
  void nobodyElseDoesAndATokenForOneClientReadsWhatConcernsIt() {
    for (Person person : List.of(world.requester, world.changeManager, world.clientApprover)) {
      assertThat(api.as(world, person).get(LEDGER)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(deeds(api.as(world, world.auditor, world.clinic), LEDGER + "?room=change"))
        .isEmpty();
    Api.Calls ofTheBakery = api.as(world, world.auditor, world.bakery);
    assertThat(deeds(ofTheBakery, LEDGER + "?room=change")).containsExactly("commented", "drafted");
    assertThat(deeds(ofTheBakery, LEDGER + "?room=access&actor=" + world.auditor.id())).isEmpty();
    World rival = world.rival();
    assertThat(deeds(api.as(rival, rival.auditor), LEDGER + "?room=change")).isEmpty();
  }

  private static List<String> deeds(Api.Calls calls, String path) {
    MvcTestResult answer = calls.get(path).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer, "$.items[*].deed");
  }

  private static <T> T read(MvcTestResult answer, String path) {
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
