package io.tidegate.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of people: who they are, what they may do, and who stands in for them. */
@TidegateTest
class PersonPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired Delegations delegations;

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

  private String page(World world, Person reader, String path) {
    MvcTestResult answer = browser.get(world, reader, path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
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
}
