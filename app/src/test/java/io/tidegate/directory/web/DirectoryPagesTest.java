package io.tidegate.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Department;
import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DirectoryPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Departments departments;

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

  private MvcTestResult solo(World world, String reason) {
    return browser
        .post(world, world.administrator, "/settings/solo-mode")
        .param("on", "true")
        .param("reason", reason)
        .param("version", "0")
        .exchange();
  }
}
