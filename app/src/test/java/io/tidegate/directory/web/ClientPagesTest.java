package io.tidegate.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of clients. */
@TidegateTest
class ClientPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Departments departments;

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
}
