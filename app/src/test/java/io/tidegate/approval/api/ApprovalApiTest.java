package io.tidegate.approval.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.approval.Story;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ApprovalApiTest {
  @Autowired Story.Doors doors;
  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Changes changes;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void theRouteIsReadWithItsSeatsItsVotesAndWhatIsOnesOwn() {
    String approval = asked(ChangeType.NORMAL, true);
    Api.Calls carla = api.as(world, world.cabMember);

    assertThat(carla.get(approval))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "answer": "waiting",
              "open": true,
              "revision": 1,
              "problem": null,
              "yours": [{"name": "CAB", "as": "%s", "own": true}],
              "conditions": [], "words": [], "questions": []
            }
            """
                .formatted(world.cabMember.id()));
    String seats = read(carla.get(approval).exchange(), "$.stages[0].seats[*].name").toString();
    assertThat(seats).contains("Carla Board", "Cem Board", "Chen Board");
    assertThat(api.as(world, world.auditor).get(approval))
        .bodyJson()
        .extractingPath("$.yours")
        .asArray()
        .isEmpty();
  }

  @Test
  void whatTheReaderMayNotKnowStaysSomebody() {
    String approval = asked(ChangeType.NORMAL, true);
    MvcTestResult seen = api.as(world, world.clientApprover).get(approval).exchange();
    MvcTestResult page = api.as(world, world.changeManager).get(approval).exchange();

    assertThat(read(page, "$.stages[0].seats[*].name").toString()).doesNotContain("Somebody");
    List<String> ids = read(seen, "$.stages[*].seats[?(@.name == 'Somebody')].person");
    assertThat(ids).allMatch(Objects::isNull);
  }

  @Test
  void votesAreGivenReplacedTakenBackAndTheLastOneAuthorises() {
    String approval = asked(ChangeType.NORMAL, true);
    decides(world.cabMember, approval, "CAB", "{\"decision\": \"abstain\", \"revision\": 1}");
    decides(
        world.cabMember,
        approval,
        "CAB",
        "{\"decision\": \"approve\", \"revision\": 1, \"condition\": \"Only with the vendor on"
            + " call.\"}");
    Api.Calls carla = api.as(world, world.cabMember);
    List<String> votes = read(carla.get(approval).exchange(), "$.stages[*].votes[*].id");
    assertThat(votes).hasSize(1);
    assertThat(carla.get(approval))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"conditions": [{"vote": "%s", "words": "Only with the vendor on call.", "metAt": null}]}
            """
                .formatted(votes.getFirst()));

    assertThat(
            api.as(world, world.leader)
                .request(HttpMethod.POST, approval + "/votes/" + votes.getFirst() + "/withdrawal"))
        .as("somebody else's")
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            carla.request(HttpMethod.POST, approval + "/votes/" + votes.getFirst() + "/withdrawal"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stages[*].votes[*]")
        .asArray()
        .isEmpty();

    String yes = "{\"decision\": \"approve\", \"revision\": 1}";
    decides(world.cabMember, approval, "CAB", yes);
    decides(world.secondCabMember, approval, "CAB", yes);
    decides(world.clientApprover, approval, "Client", yes);
    assertThat(decide(world.leader, approval, "IT leadership", yes))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"answer\": \"accepted\", \"open\": false, \"yours\": []}");
    assertThat(api.as(world, world.requester).get(approval.replace("/approval", "")))
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"scheduled\"}");
  }

  @Test
  void whatComesTooLateSaysSo() {
    String approval = asked(ChangeType.NORMAL, false);
    String stage = firstStage(approval);
    Api.Calls mira = api.as(world, world.changeManager);
    String decisions = approval + "/stages/" + stage + "/decisions";

    overtaken(mira, decisions, "{\"decision\": \"approve\", \"revision\": 7}", "was edited");
    assertThat(mira.post(decisions, "{\"decision\": \"approve\", \"revision\": 1}")).hasStatusOk();
    overtaken(
        api.as(world, world.secondChangeManager),
        decisions,
        "{\"decision\": \"reject\", \"revision\": 1, \"reason\": \"No.\"}",
        "The route is done.");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    String approval = asked(ChangeType.NORMAL, false);
    String decisions = approval + "/stages/" + firstStage(approval) + "/decisions";
    Api.Calls mira = api.as(world, world.changeManager);

    fields(mira, decisions, "{}", "revision", "decision");
    fields(mira, decisions, "{\"decision\": \"reject\", \"revision\": 1}", "reason");
    fields(mira, decisions, "{\"decision\": \"ask\"}", "question");
    fields(mira, decisions, "{\"decision\": \"perhaps\"}", "decision");
    fields(mira, approval + "/route", "{}", "reason");
    fields(mira, approval + "/words", "{}", "authoriser", "saidAt");
    assertThat(
            api.as(world, world.requester)
                .post(decisions, "{\"decision\": \"approve\", \"revision\": 1}"))
        .as("their own request")
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            api.as(world, world.changeManager, ApiScope.CHANGES_WRITE)
                .post(decisions, "{\"decision\": \"approve\", \"revision\": 1}"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("scope-missing");
  }

  @Test
  void theOwnerIsAskedAndAnswers() {
    String approval = asked(ChangeType.NORMAL, false);
    MvcTestResult asked =
        api.as(world, world.changeManager)
            .post(
                approval + "/stages/" + firstStage(approval) + "/decisions",
                "{\"decision\": \"ask\", \"question\": \"Is the vendor on call?\"}")
            .exchange();
    assertThat(asked).hasStatusOk();
    String question = read(asked, "$.questions[0].id");

    assertThat(
            api.as(world, world.requester)
                .post(approval + "/questions/" + question + "/answers", "{\"text\": \"Yes.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"questions\": [{\"text\": \"Is the vendor on call?\", \"answers\": [{\"text\":"
                + " \"Yes.\"}]}]}");
  }

  @Test
  void aConditionHoldsOnceSomebodyOfTheChangeSaysHowTheyKnow() {
    String approval = asked(ChangeType.NORMAL, false);
    decides(
        world.changeManager,
        approval,
        "",
        "{\"decision\": \"approve\", \"revision\": 1, \"condition\": \"Vendor on call.\"}");
    Api.Calls ivan = api.as(world, world.implementer);
    String vote = read(ivan.get(approval).exchange(), "$.conditions[0].vote");

    assertThat(
            ivan.post(
                approval + "/conditions/" + vote + "/fulfilment",
                "{\"reason\": \"Ticket 4711 confirms it.\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.conditions[0].how")
        .isEqualTo("Ticket 4711 confirms it.");
    overtaken(
        ivan,
        approval + "/conditions/" + vote + "/fulfilment",
        "{\"reason\": \"Again.\"}",
        "no such condition");
  }

  @Test
  void aRouteIsMendedAsOnThePage() {
    String approval = asked(ChangeType.NORMAL, false);
    String stage = firstStage(approval);
    Api.Calls mira = api.as(world, world.changeManager);

    assertThat(
            mira.post(
                approval + "/stages/" + stage + "/approvers",
                "{\"person\": \"%s\", \"reason\": \"Mira is away.\"}".formatted(world.leader.id())))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stages[0].seats[*].name")
        .asArray()
        .contains("Lena Lead");
    for (Object nobody : List.of(new UUID(0, 0), world.rival().leader.id())) {
      fields(
          mira,
          approval + "/stages/" + stage + "/approvers",
          "{\"person\": \"%s\", \"reason\": \"X\"}".formatted(nobody),
          "person");
    }
    assertThat(mira.post(approval + "/route", "{\"reason\": \"An owner was named.\"}"))
        .hasStatusOk();
    assertThat(
            api.as(world, world.leader)
                .post(
                    approval + "/stages/" + stage + "/override",
                    "{\"reason\": \"It cannot wait.\"}"))
        .as("the stage of the route before")
        .hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void aSpokenYesToAnEmergencyIsWrittenDownButNotConfirmedByAToken() {
    String approval = asked(ChangeType.EMERGENCY, false);

    assertThat(
            api.as(world, world.requester)
                .post(
                    approval + "/words",
                    """
                    {"authoriser": "%s", "saidAt": "2026-11-21T09:50:00Z", "channel": "telephone"}
                    """
                        .formatted(world.ecabMember.id())))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"answer\": \"accepted\", \"words\": [{\"channel\": \"telephone\", \"standing\":"
                + " \"open\"}]}");
  }

  @Test
  void beforeAnybodyWasAskedThereIsNothingToDecide() {
    MvcTestResult drafted =
        api.as(world, world.requester)
            .post(
                "/api/v1/changes",
                "{\"client\": \"%s\", \"title\": \"X\"}".formatted(world.bakery.id()))
            .exchange();
    assertThat(
            api.as(world, world.requester)
                .get(drafted.getResponse().getHeader("Location") + "/approval"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"answer\": \"not-asked\", \"open\": false, \"stages\": [], \"askedAt\": null}");
  }

  private String asked(ChangeType type, boolean major) {
    Story story = Story.asked(world, doors, type, major, 1);
    return "/api/v1/changes/" + story.change().number() + "/approval";
  }

  private String firstStage(String approval) {
    return read(api.as(world, world.auditor).get(approval).exchange(), "$.stages[0].id");
  }

  private void decides(Person person, String approval, String stage, String body) {
    assertThat(decide(person, approval, stage, body)).hasStatusOk();
  }

  private MvcTestResult decide(Person person, String approval, String stage, String body) {
    Api.Calls calls = api.as(world, person);
    String id =
        read(calls.get(approval).exchange(), "$.stages[?(@.name =~ /" + stage + ".*/)].id", 0);
    return calls.post(approval + "/stages/" + id + "/decisions", body).exchange();
  }

  private void overtaken(Api.Calls calls, String path, String body, String words) {
    assertThat(calls.post(path, body))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"overtaken\"}")
        .extractingPath("$.detail")
        .asString()
        .contains(words);
  }

  private void fields(Api.Calls calls, String path, String body, String... fields) {
    assertThat(calls.post(path, body))
        .as(body)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private static <T> T read(MvcTestResult answer, String path, int at) {
    List<T> found = read(answer, path);
    return found.get(at);
  }

  private static <T> T read(MvcTestResult answer, String path) {
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
