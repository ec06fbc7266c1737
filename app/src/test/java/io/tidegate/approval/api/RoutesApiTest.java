package io.tidegate.approval.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rows of a draft's decision table, by programs. */
@TidegateTest
class RoutesApiTest {
  private static final String FIREWALLS =
      """
      {"row": {"name": "firewalls", "when": {"types": ["NORMAL"], "categories": ["firewall"]},
               "route": {"preapproved": false, "groups": [[{"name": "Network lead",
                 "approvers": [{"are": "holders", "role": "CHANGE_MANAGER"}], "rule": {"rule": "any"},
                 "attendance": {"people": 0, "percent": 0}, "scope": []}]]}}%s}
      """;

  private static final String ADDITION =
      """
      {"addition": {"when": {"types": ["NORMAL"], "clients": ["%s"]},
                    "stage": {"name": "Network lead",
                      "approvers": [{"are": "holders", "role": "CHANGE_MANAGER"}], "rule": {"rule": "any"},
                      "attendance": {"people": 0, "percent": 0}, "scope": []}}}
      """;

  @Autowired Api api;
  @Autowired Drafts drafts;
  @Autowired Worlds worlds;

  World world;
  Api.Calls mira;
  String path;

  @BeforeEach
  void aDraft() {
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
    Draft draft =
        world.as(
            world.changeManager,
            () ->
                drafts.open(
                    world.actor(world.changeManager),
                    new NewDraft(null, "Firewalls", "They asked", null)));
    path = "/api/v1/policy/drafts/" + draft.id() + "/routes";
  }

  @Test
  void rowsAreAddedReplacedMovedAndRemoved() {
    MvcTestResult added = send(HttpMethod.POST, "", FIREWALLS.formatted(", \"before\": 1"), list());
    assertThat(added).hasStatus(HttpStatus.CREATED).hasHeader(HttpHeaders.LOCATION, path + "/1");
    assertNames(added, "standard", "firewalls", "emergency");
    MvcTestResult replaced =
        send(
            HttpMethod.PUT,
            "/1",
            FIREWALLS.formatted("").replace("\"firewalls\"", "\"walls\""),
            added);
    assertNames(replaced, "standard", "walls", "emergency");
    assertThat(replaced)
        .bodyJson()
        .extractingPath("$.rows[1].when")
        .asString()
        .contains("firewall");
    MvcTestResult moved = send(HttpMethod.PUT, "/1/place", "{\"place\": 0}", replaced);
    assertNames(moved, "walls", "standard", "emergency");
    MvcTestResult removed = send(HttpMethod.DELETE, "/0", "", moved);
    assertNames(removed, "standard", "emergency");
    assertThat(mira.get(path + "/caught"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.rows[0].name")
        .isEqualTo("standard");
  }

  @Test
  void stagesThatSomeChangesHaveBesidesAreAddedReplacedAndRemoved() {
    String ofOne = ADDITION.formatted(world.bakery.id());
    MvcTestResult added = send(HttpMethod.POST, "/additions", ofOne, list());
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .hasHeader(HttpHeaders.LOCATION, path + "/additions/1");
    assertThat(added).bodyJson().extractingPath("$.additions[1].when").asString().contains("Birch");
    MvcTestResult replaced =
        send(HttpMethod.PUT, "/additions/1", ofOne.replace("Network lead", "Head"), added);
    assertThat(replaced)
        .bodyJson()
        .extractingPath("$.additions[1].addition.stage.name")
        .isEqualTo("Head");
    assertThat(send(HttpMethod.POST, "/additions", ofOne.replace("holders", "keepers"), replaced))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("addition.stage.approvers[0]");
    assertThat(send(HttpMethod.POST, "/additions", "{}", replaced))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult removed = send(HttpMethod.DELETE, "/additions/1", "", replaced);
    assertThat(removed).bodyJson().extractingPath("$.additions").asArray().hasSize(1);
    assertThat(send(HttpMethod.DELETE, "/additions/1", "", removed))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(send(HttpMethod.DELETE, "/additions/1", "", replaced))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
  }

  @Test
  void aClientIsNamedByIdOrShortNameAndWrittenById() {
    String id = world.bakery.id().toString();
    String place = "$.additions[1].addition.when.clients";
    MvcTestResult added = send(HttpMethod.POST, "/additions", ADDITION.formatted("bb"), list());
    assertThat(added).hasStatus(HttpStatus.CREATED);
    assertThat(added).bodyJson().extractingPath(place).asArray().containsExactly(id);
    String before = ADDITION.replace("\"%s\"", "{\"value\": \"%s\"}").formatted(id);
    MvcTestResult replaced = send(HttpMethod.PUT, "/additions/1", before, added);
    assertThat(replaced).bodyJson().extractingPath(place).asArray().containsExactly(id);
    assertThat(send(HttpMethod.PUT, "/additions/1", ADDITION.formatted("ZZ"), replaced))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("addition.when.clients[0]");
  }

  @Test
  void whatIsWrongWithARowIsToldByItsPath() {
    String row = FIREWALLS.formatted("").replace("NORMAL", "USUAL").replace("holders", "keepers");
    assertThat(send(HttpMethod.POST, "", row, list()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .contains("row.when.types[0]", "row.route.groups[0][0].approvers[0]");
    assertThat(
            send(
                HttpMethod.PUT,
                "/0",
                FIREWALLS.formatted("").replace("\"firewalls\"", "\"emergency\""),
                list()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(HttpMethod.POST, "", "{}", list())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(HttpMethod.PUT, "/0/place", "{}", list()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(HttpMethod.DELETE, "/77", "", list())).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aPlaceMeansSomethingInTheTableThatWasSeenAlone() {
    MvcTestResult seen = list();
    send(HttpMethod.DELETE, "/0", "", seen);
    assertThat(send(HttpMethod.DELETE, "/0", "", seen)).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(mira.request(HttpMethod.DELETE, path + "/0"))
        .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(api.as(world, world.clientApprover).get(path)).hasStatus(HttpStatus.FORBIDDEN);
    World rival = world.rival();
    assertThat(api.as(rival, rival.changeManager).get(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult list() {
    return mira.get(path).exchange();
  }

  private MvcTestResult send(HttpMethod method, String below, String body, MvcTestResult seen) {
    return mira.request(method, path + below)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .header(
            HttpHeaders.IF_MATCH, String.valueOf(seen.getResponse().getHeader(HttpHeaders.ETAG)))
        .exchange();
  }

  private static void assertNames(MvcTestResult answer, String... first) {
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.rows[*].row.name")
        .asArray()
        .startsWith((Object[]) first);
  }
}
