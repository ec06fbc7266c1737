package io.tidegate.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Delegations;
import io.tidegate.directory.Department;
import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DirectoryPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Departments departments;
  @Autowired Delegations delegations;

  @Test
  void anAdministratorAddsAClientAndLandsOnItsPage() {
    World world = worlds.msp();

    MvcTestResult answer =
        browser
            .post(world, world.administrator, "/clients")
            .param("name", "Dover Docks")
            .param("shortName", "")
            .param("zone", "Asia/Tokyo")
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.administrator, answer.getResponse().getHeader("Location")))
        .contains("Dover Docks", "DD", "Asia/Tokyo", "Nobody yet");
  }

  @Test
  void aRefusedFormComesBackWithAllProblemsAndWhatWasTyped() {
    World world = worlds.msp();

    assertThat(
            browser
                .post(world, world.administrator, "/clients")
                .param("name", " ")
                .param("shortName", "long")
                .param("zone", "Asia/Tokyo"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "2 things are missing or wrong",
            "Say what the client is called.",
            "Use two letters",
            "value=\"long\"",
            "<option value=\"Asia/Tokyo\" selected>");
  }

  @Test
  void whoSavesTooLateSeesWhatIsStoredAndKeepsWhatTheyTyped() {
    World world = worlds.msp();
    String path = "/clients/" + world.bakery.id();
    assertThat(save(world, path, "Birch Bakeries", "0")).hasStatus(HttpStatus.SEE_OTHER);

    assertThat(save(world, path, "Birch & Sons", "0"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Alex Admin changed", "Birch Bakeries", "value=\"Birch &amp; Sons\"")
        .contains("name=\"version\" value=\"1\"");
    assertThat(save(world, path, "Birch & Sons", "1")).hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void theListOfClientsIsFoundByNameAndSaysWhenNoneMatches() {
    World world = worlds.msp();

    assertThat(page(world, world.leader, "/clients?q=CEDAR"))
        .contains("Cedar Clinic")
        .doesNotContain("Birch Bakery", "Add a client");
    assertThat(page(world, world.leader, "/clients?q=%3Cb%3E"))
        .contains("No clients match", "&lt;b")
        .doesNotContain("“<b>");
    assertThat(page(world, world.leader, "/clients?archived=true"))
        .contains("No client is archived");
  }

  @Test
  void anArchivedClientMovesToTheArchiveAndBack() {
    World world = worlds.msp();
    String path = "/clients/" + world.clinic.id();

    assertThat(
            browser
                .post(world, world.administrator, path + "/archival")
                .param("archived", "true")
                .param("version", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.leader, "/clients")).doesNotContain("Cedar Clinic");
    assertThat(page(world, world.leader, "/clients?archived=true")).contains("Cedar Clinic");
    assertThat(page(world, world.leader, path)).contains("Cedar Clinic is archived.");
    assertThat(
            browser
                .post(world, world.administrator, path + "/archival")
                .param("archived", "false")
                .param("version", "1"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.leader, "/clients")).contains("Cedar Clinic");
  }

  @Test
  void somebodyOfAClientSeesTheirClientAndItsPeopleReadOnly() {
    World world = worlds.msp();
    Person reader = world.clientViewer;

    assertThat(browser.get(world, reader, "/clients"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/clients/" + world.bakery.id());
    assertThat(page(world, reader, "/clients/" + world.bakery.id()))
        .contains("Birch Bakery", "Anna Approve")
        .doesNotContain("/edit", "Add a person", "/settings");
    assertThat(page(world, reader, "/people"))
        .contains("Anna Approve", "Rene Request")
        .doesNotContain("Otto Other", "Lena Lead", "/teams");
    for (String path :
        List.of(
            "/clients/" + world.clinic.id(),
            "/people/" + world.otherClientApprover.id(),
            "/people/" + world.leader.id(),
            "/teams",
            "/departments")) {
      assertThat(browser.get(world, reader, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
    }
    for (String path : List.of("/settings", "/clients/new", "/people/new")) {
      assertThat(browser.get(world, reader, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  @Test
  void theRivalsThingsAreNotThere() {
    World world = worlds.msp();
    World rival = world.rival();

    for (String path :
        List.of(
            "/clients/" + rival.bakery.id(), "/people/" + rival.leader.id(), "/people/nobody")) {
      assertThat(browser.get(world, world.administrator, path))
          .as(path)
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void thePeopleAreFilteredAndReadPageByPage() {
    World world = worlds.msp();
    IntStream.range(0, 50).forEach(i -> worlds.staff(world, "Zoe Zimmer", Role.REQUESTER));

    String first = page(world, world.leader, "/people");
    assertThat(first).contains("Ada Audit", "Show the next");
    String next = first.replaceFirst("(?s).*href=\"(/people\\?after=[^\"]+)\".*", "$1");
    assertThat(page(world, world.leader, next))
        .contains("Zoe Zimmer")
        .doesNotContain("Show the next");
    assertThat(page(world, world.leader, "/people?role=CAB_MEMBER&client=staff"))
        .contains("Carla Board", "Cem Board", "Chen Board")
        .doesNotContain("Zoe Zimmer");
    assertThat(page(world, world.leader, "/people?client=" + world.clinic.id()))
        .contains("Otto Other")
        .doesNotContain("Anna Approve");
    assertThat(page(world, world.leader, "/people?q=nobody+here")).contains("Nobody matches");
  }

  @Test
  void anAdministratorAddsAPersonWithAManagerFoundByName() {
    World world = worlds.msp();

    MvcTestResult answer =
        person(world, "/people", "New Hand", "New.Hand." + world.id() + "@Example.com")
            .param("manager", "Lena Lead")
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.administrator, answer.getResponse().getHeader("Location")))
        .contains("New Hand", "Lena Lead", "No roles");
  }

  @Test
  void whoeverIsTypedAndNotThereIsSaidTogetherWithTheOtherProblems() {
    World world = worlds.msp();

    assertThat(
            person(world, "/people", "", world.leader.email())
                .param("manager", "No Such Colleague"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "3 things are missing or wrong",
            "Say what the person is called.",
            "Somebody with this e-mail address is here already.",
            "Choose a colleague",
            "value=\"No Such Colleague\"");
  }

  @Test
  void aPersonIsEditedAndArchived() {
    World world = worlds.msp();
    String path = "/people/" + world.leader.id();

    assertThat(person(world, path, "Lena Leader", world.leader.email()).param("version", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(person(world, path, "Lena Late", world.leader.email()).param("version", "0"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Lena Leader", "value=\"Lena Late\"");
    assertThat(
            browser
                .post(world, world.administrator, path + "/archival")
                .param("archived", "true")
                .param("version", "1"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.administrator, "/people?archived=true")).contains("Lena Leader");
  }

  @Test
  void aRoleIsGivenForOneClientAndEnded() {
    World world = worlds.msp();
    Grant grant = new Grant(Role.CAB_MEMBER, world.bakery.id());
    String path = "/people/" + world.implementer.id();

    assertThat(role(world, path + "/roles", grant)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.administrator, path))
        .contains("CAB member", "Birch Bakery", "End");
    assertThat(page(world, world.leader, path)).contains("CAB member").doesNotContain(">End<");
    assertThat(role(world, path + "/roles/end", grant)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(world.inAccount(() -> people.grantsOf(world.implementer.id())))
        .doesNotContain(grant);
    assertThat(
            browser
                .post(world, world.administrator, path + "/roles")
                .param("role", "")
                .param("client", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose a role.");
  }

  @Test
  void somebodyHandsOverWhileTheyAreAwayAndTakesItBack() {
    World world = worlds.msp();
    String path = "/people/" + world.changeManager.id() + "/absence";

    assertThat(browser.get(world, world.changeManager, "/absence"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", path);
    assertThat(browser.post(world, world.changeManager, path))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("3 things are missing or wrong", "Say who decides for you.");
    assertThat(
            browser
                .post(world, world.changeManager, path)
                .param("delegate", "Max Manage <" + world.secondChangeManager.email() + ">")
                .param("first", "2026-12-01")
                .param("last", "2026-12-03"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.changeManager, path))
        .contains("Max Manage decides instead", "Tue 1 Dec to Thu 3 Dec", "Withdraw");
    assertThat(browser.get(world, world.implementer, path)).hasStatus(HttpStatus.FORBIDDEN);

    String id =
        world
            .inAccount(() -> delegations.givenBy(world.changeManager.id()))
            .getFirst()
            .id()
            .toString();
    assertThat(browser.post(world, world.changeManager, path + "/" + id + "/withdrawal"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(
            world.inAccount(() ->
                delegations.standInsFor(
                    world.changeManager.id(), Instant.parse("2026-12-02T12:00:00Z"))))
        .isEmpty();
  }

  @Test
  void aTeamIsMadeFilledAndRenamed() {
    World world = worlds.msp();
    assertThat(browser.post(world, world.administrator, "/teams").param("name", "Network"))
        .hasStatus(HttpStatus.SEE_OTHER);
    Team team = world.inAccount(teams::all).getFirst();
    String path = "/teams/" + team.id();

    assertThat(
            browser
                .post(world, world.administrator, path + "/members")
                .param("person", world.implementer.email()))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(
            browser
                .post(world, world.administrator, path + "/members")
                .param("person", world.clientViewer.email()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page(world, world.leader, path))
        .contains("Ivan Implement")
        .doesNotContain("Take out", "Rename");
    assertThat(
            browser
                .post(world, world.administrator, path)
                .param("name", "Networks")
                .param("version", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.leader, "/teams")).contains("Networks");
  }

  @Test
  void aDepartmentGetsAHead() {
    World world = worlds.msp();
    assertThat(page(world, world.administrator, "/departments")).contains("No departments yet");
    assertThat(
            browser
                .post(world, world.administrator, "/departments")
                .param("name", "Operations")
                .param("head", "Lena Lead"))
        .hasStatus(HttpStatus.SEE_OTHER);
    Department department = world.inAccount(departments::all).getFirst();

    assertThat(page(world, world.administrator, "/departments"))
        .contains("Operations", "Lena Lead");
    assertThat(page(world, world.administrator, "/departments/" + department.id() + "/edit"))
        .contains("Operations", "Lena Lead &lt;" + world.leader.email());
  }

  @Test
  void soloModeNeedsAReasonAndExplainsItself() {
    World world = worlds.smb();

    assertThat(page(world, world.administrator, "/settings"))
        .contains("compensating control", "Switch solo mode on");
    assertThat(solo(world, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(solo(world, "There are two of us.")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.administrator, "/settings")).contains("Switch solo mode off");
  }

  @Test
  void aProfileIsOnesOwnAndTurnsThePagesDark() {
    World world = worlds.msp();

    assertThat(
            browser
                .post(world, world.clientViewer, "/profile")
                .param("name", "Vera Vision")
                .param("zone", "Europe/Paris")
                .param("appearance", "DARK")
                .param("version", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world, world.clientViewer, "/profile"))
        .contains("value=\"Vera Vision\"", "data-theme=\"dark\"");
  }

  @Test
  void suggestionsNameColleaguesAndNobodyElse() {
    World world = worlds.msp();

    assertThat(page(world, world.leader, "/people/suggestions?field=manager&manager=board"))
        .contains("Carla Board &lt;", "Cem Board")
        .doesNotContain("Anna");
    assertThat(page(world, world.clientViewer, "/people/suggestions?field=manager&manager=an"))
        .contains("Anna Approve")
        .doesNotContain("Ivan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/clients/new", "/people/new", "/teams", "/departments", "/settings", "/profile"})
  void everyFormOpensEmpty(String path) {
    World world = worlds.smb();

    assertThat(page(world, world.administrator, path))
        .contains("Corner Shop", "<main id=\"main\"")
        .doesNotContain("missing or wrong");
  }

  @Test
  void theEditPagesOpenWithWhatIsStored() {
    World world = worlds.msp();

    assertThat(page(world, world.administrator, "/clients/" + world.bakery.id() + "/edit"))
        .contains("value=\"Birch Bakery\"", "value=\"Europe/Berlin\" selected", "Archive");
    assertThat(page(world, world.administrator, "/people/" + world.clientViewer.id() + "/edit"))
        .contains("value=\"Vera View\"", world.clientViewer.email());
  }

  private String page(World world, Person reader, String path) {
    MvcTestResult answer = browser.get(world, reader, path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult save(World world, String path, String name, String version) {
    return browser
        .post(world, world.administrator, path)
        .param("name", name)
        .param("shortName", "BB")
        .param("zone", "Europe/Berlin")
        .param("version", version)
        .exchange();
  }

  private MockMvcRequestBuilder person(World world, String path, String name, String email) {
    return browser
        .post(world, world.administrator, path)
        .param("name", name)
        .param("email", email)
        .param("client", "")
        .param("department", "")
        .param("zone", "Europe/London");
  }

  private MvcTestResult role(World world, String path, Grant grant) {
    return browser
        .post(world, world.administrator, path)
        .param("role", grant.role().name())
        .param("client", String.valueOf(grant.client()))
        .exchange();
  }

  private MvcTestResult solo(World world, String reason) {
    return browser
        .post(world, world.administrator, "/settings/solo-mode")
        .param("on", "true")
        .param("reason", reason)
        .param("version", "0")
        .exchange();
  }
}
