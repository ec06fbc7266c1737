package io.tidegate.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Clients, people and teams, kept by a program as another system has them. */
@TidegateTest
class KeepingTheDirectoryTest {
  private static final String CLIENTS = "/api/v1/clients";
  private static final String PEOPLE = "/api/v1/people";
  private static final String TEAMS = "/api/v1/teams";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls admin;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    admin = api.as(world, world.administrator);
  }

  @Test
  void aClientIsAddedRenamedArchivedAndBroughtBack() {
    MvcTestResult added = admin.post(CLIENTS, "{\"name\": \"Dune Dental\"}").exchange();
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo("{\"shortName\": \"DD\", \"kind\": \"external\", \"archived\": false}");
    String client = where(added);
    MvcTestResult renamed =
        admin.patch(client, tag(added), "{\"zone\": \"Europe/Lisbon\"}").exchange();
    assertThat(renamed)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"name\": \"Dune Dental\", \"zone\": \"Europe/Lisbon\"}");
    assertThat(admin.patch(client, tag(added), "{\"name\": \"Late\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    MvcTestResult archived = deed(admin, client + "/archival", tag(renamed));
    assertThat(archived).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"archived\": true}");
    assertThat(deed(admin, client + "/restoration", tag(archived)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"archived\": false}");
  }

  @Test
  void whatAClientCannotBeIsSaidAtItsField() {
    invalid(admin.post(CLIENTS, "{\"name\": \"Birch Bakery\"}").exchange(), "name");
    invalid(admin.post(CLIENTS, "{\"name\": \"X\", \"zone\": \"Mars/Base\"}").exchange(), "zone");
    invalid(
        admin.post(CLIENTS, "{\"name\": \"X\", \"shortName\": \"XYZ\"}").exchange(), "shortName");
  }

  @Test
  void somebodyIsAddedGivenARoleInvitedAndLeaves() throws Exception {
    MvcTestResult added =
        admin
            .post(PEOPLE, "{\"name\": \"Ida Holm\", \"email\": \"ida@tidegate.example\"}")
            .exchange();
    assertThat(added).hasStatus(HttpStatus.CREATED);
    String ida = where(added);
    assertThat(admin.get(ida + "/roles")).bodyJson().extractingPath("$.items").asArray().isEmpty();
    assertThat(admin.post(ida + "/roles", "{\"role\": \"implementer\"}")).hasStatusOk();
    assertThat(
            admin.post(
                ida + "/roles",
                "{\"role\": \"change-manager\", \"client\": \"%s\"}".formatted(world.bakery.id())))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"items\": [{\"role\": \"implementer\", \"client\": null}, {\"role\": \"change-manager\", \"client\": \"%s\"}]}"
                .formatted(world.bakery.id()));
    assertThat(admin.post(ida + "/invitation", "")).hasStatusOk();
    assertThat(admin.request(HttpMethod.DELETE, ida + "/roles/implementer"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].role")
        .asArray()
        .containsExactly("change-manager");
    MvcTestResult renamed = admin.patch(ida, tag(added), "{\"name\": \"Ida Holm-Vik\"}").exchange();
    assertThat(renamed).hasStatusOk();
    assertThat(JsonPath.<String>read(body(renamed), "$.email")).isEqualTo("ida@tidegate.example");
    MvcTestResult gone = deed(admin, ida + "/archival", tag(renamed));
    assertThat(gone).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"archived\": true}");
    assertThat(admin.post(ida + "/invitation", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(deed(admin, ida + "/restoration", tag(gone))).hasStatusOk();
  }

  @Test
  void aPersonOfAClientIsInTheClientsZoneAndHoldsItsRoles() {
    MvcTestResult added =
        admin
            .post(
                PEOPLE,
                "{\"name\": \"Ole Oven\", \"email\": \"ole@bakery.example\", \"client\": \"%s\"}"
                    .formatted(world.bakery.id()))
            .exchange();
    assertThat(added)
        .bodyJson()
        .isLenientlyEqualTo("{\"client\": \"%s\"}".formatted(world.bakery.id()));
    assertThat(admin.post(where(added) + "/roles", "{\"role\": \"client-viewer\"}"))
        .bodyJson()
        .extractingPath("$.items[0].client")
        .isEqualTo(world.bakery.id().toString());
    invalid(admin.post(where(added) + "/roles", "{\"role\": \"implementer\"}").exchange(), "role");
    invalid(admin.post(where(added) + "/roles", "{}").exchange(), "role");
    invalid(admin.patch(where(added), tag(added), "{\"client\": null}").exchange(), "client");
    invalid(
        admin
            .post(
                PEOPLE,
                "{\"name\": \"X\", \"email\": \"x@x.example\", \"client\": \"%s\"}"
                    .formatted(world.rival().bakery.id()))
            .exchange(),
        "client");
  }

  @Test
  void noProgramMakesOrMendsAnAdministrator() {
    String boss = PEOPLE + "/" + world.administrator.id();
    assertThat(admin.patch(boss, "\"0\"", "{\"email\": \"mine@evil.example\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(deed(admin, boss + "/archival", "\"0\"")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            admin.post(
                PEOPLE + "/" + world.implementer.id() + "/roles", "{\"role\": \"administrator\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(admin.request(HttpMethod.DELETE, boss + "/roles/administrator"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void whoIsAwayNamesWhoDecidesMeanwhile() throws Exception {
    Api.Calls mira = api.as(world, world.changeManager);
    String absences = PEOPLE + "/" + world.changeManager.id() + "/absences";
    MvcTestResult named =
        mira.post(
                absences,
                "{\"delegate\": \"%s\", \"first\": \"2026-12-23\", \"last\": \"2027-01-03\"}"
                    .formatted(world.implementer.id()))
            .exchange();
    assertThat(named).hasStatus(HttpStatus.CREATED);
    assertThat(admin.get(absences)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(api.as(world, world.implementer).get(absences)).hasStatus(HttpStatus.FORBIDDEN);
    invalid(mira.post(absences, "{}").exchange(), "delegate");
    String id = JsonPath.read(body(named), "$.id");
    assertThat(mira.request(HttpMethod.DELETE, absences + "/" + id)).hasStatusOk();
    assertThat(mira.get(absences)).bodyJson().extractingPath("$.items").asArray().isEmpty();
    assertThat(mira.request(HttpMethod.DELETE, absences + "/" + id))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aTeamIsMadeFilledAndArchived() {
    MvcTestResult added = admin.post(TEAMS, "{\"name\": \"Nightwatch\"}").exchange();
    assertThat(added).hasStatus(HttpStatus.CREATED);
    String team = where(added);
    String member = team + "/members/" + world.implementer.id();
    assertThat(admin.request(HttpMethod.PUT, member))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.members")
        .asArray()
        .containsExactly(world.implementer.id().toString());
    invalid(
        admin.request(HttpMethod.PUT, team + "/members/" + world.clientViewer.id()).exchange(),
        "person");
    assertThat(admin.get(TEAMS))
        .bodyJson()
        .extractingPath("$.items[?(@.name == 'Nightwatch')].size")
        .asArray()
        .containsExactly(1);
    MvcTestResult renamed = admin.patch(team, tag(added), "{\"name\": \"Night\"}").exchange();
    assertThat(renamed).hasStatusOk();
    assertThat(admin.request(HttpMethod.DELETE, member))
        .bodyJson()
        .extractingPath("$.members")
        .asArray()
        .isEmpty();
    MvcTestResult archived = deed(admin, team + "/archival", tag(renamed));
    assertThat(archived).hasStatusOk();
    assertThat(admin.get(TEAMS + "?archived=true"))
        .bodyJson()
        .extractingPath("$.items[*].name")
        .asArray()
        .contains("Night");
    assertThat(deed(admin, team + "/restoration", tag(archived))).hasStatusOk();
    assertThat(api.as(world, world.clientViewer).get(team)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.changeManager, world.bakery).get(TEAMS))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @Test
  void onlyAnAdministratorOfTheWholeAccountKeepsIt() {
    for (Api.Calls other :
        List.of(
            api.as(world, world.changeManager),
            api.as(world, world.administrator, world.bakery),
            api.as(world, world.administrator, ApiScope.DIRECTORY_READ))) {
      assertThat(other.post(CLIENTS, "{\"name\": \"X\"}")).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(other.patch(CLIENTS + "/" + world.bakery.id(), "\"0\"", "{\"name\": \"X\"}"))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(other.post(PEOPLE, "{\"name\": \"X\", \"email\": \"x@x.example\"}"))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(other.post(TEAMS, "{\"name\": \"X\"}")).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(
              other.post(
                  PEOPLE + "/" + world.implementer.id() + "/roles", "{\"role\": \"auditor\"}"))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(other.post(PEOPLE + "/" + world.implementer.id() + "/invitation", ""))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private static void invalid(MvcTestResult answer, String field) {
    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo(field);
  }

  private static MvcTestResult deed(Api.Calls calls, String path, String tag) {
    return calls.request(HttpMethod.POST, path).header("If-Match", tag).exchange();
  }

  private static String where(MvcTestResult added) {
    return String.valueOf(added.getResponse().getHeader("Location"));
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("ETag"));
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
