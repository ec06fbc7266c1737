package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Story;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.database.Login;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A change that went well becomes a model, when its review says that it should. */
@TidegateTest
class ModelDraftsTest {
  @Autowired Story.Doors doors;
  @Autowired Models models;
  @Autowired ModelDrafts drafts;
  @Autowired Admissions admissions;
  @Autowired Changes changes;
  @Autowired Reviews reviews;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Worlds worlds;

  World world;
  Story story;

  @BeforeEach
  void aChangeOfLowRisk() {
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, false, 1);
  }

  @Test
  void theReviewLeadsToTheModelAndTheModelToTheReview() {
    goesTo("REVIEW");
    Pir.Answers yes = new Pir.Answers(Pir.Objective.ACHIEVED, "None", true, "None", true);
    world.as(
        world.changeManager,
        () -> reviews.save(world.actor(world.changeManager), story.id, 0, yes, true));
    String review = "/changes/" + story.change().number() + "/review";
    assertThat(browser.get(world, world.changeManager, review))
        .hasStatusOk()
        .bodyText()
        .contains("Make this a standard change");
    assertThat(browser.get(world, world.implementer, review))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Make this a standard change");
    assertThat(browser.post(world, world.changeManager, review + "/model"))
        .hasStatus(HttpStatus.SEE_OTHER);

    Model model = world.inAccount(() -> drafts.from(story.id)).orElseThrow();
    assertThat(model.state()).isEqualTo(ModelState.DRAFT);
    assertThat(model.isFor(world.bakery.id())).isTrue();
    assertThat(ModelPolicy.departs(story.change().plan(), model.facts().procedure().plan()))
        .isFalse();
    assertThat(browser.get(world, world.changeManager, review))
        .bodyText()
        .contains("A model was drafted from this change", "/catalogue/" + model.id());
    assertThat(browser.get(world, world.changeManager, "/catalogue/" + model.id()))
        .hasStatusOk()
        .bodyText()
        .contains("Drafted from", review, "Put before the board");
    assertThat(
            browser
                .post(world, world.changeManager, "/catalogue/" + model.id() + "/proposal")
                .param("version", Long.toString(model.version())))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(world.inAccount(() -> models.get(model.id())).state())
        .isEqualTo(ModelState.PROPOSED);
  }

  @Test
  void itIsDraftedOnceByWhoKeepsTheCatalogueAndOnlyFromWhatWasDone() {
    String body = "{\"change\": %d}".formatted(story.change().number());
    Api.Calls manager = api.as(world, world.changeManager);
    assertThat(manager.post("/api/v1/models/drafts", body))
        .as("not carried out yet")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    goesTo("CLOSED");
    assertThatThrownBy(() ->
            world.as(
                world.implementer,
                () -> drafts.draft(world.actor(world.implementer), story.id, "")))
        .isInstanceOf(Forbidden.class);
    assertThat(manager.post("/api/v1/models/drafts", body))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "draft", "origin": "%s", "title": "Replace the switch"}
            """
                .formatted(story.id));
    ModelId first = draft();
    assertThat(draft()).as("the same again").isEqualTo(first);
    Model model = world.inAccount(() -> models.get(first));
    assertThat(
            manager
                .post("/api/v1/models/" + first + "/proposal", "")
                .header("If-Match", "\"%d\"".formatted(model.version())))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.proposed")
        .isEqualTo(1);
    assertThat(manager.post("/api/v1/models/drafts", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whatIsRiskyIsNeverApprovedBeforehand() {
    goesTo("CLOSED");
    write("update change.change set risk_level = 'HIGH', risk_score = 18 where id = :id");
    assertThatThrownBy(this::draft)
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("low and medium risk");
  }

  @Test
  void theReviewSaysWhyNoModelCanBeMade() {
    goesTo("REVIEW");
    Pir.Answers yes = new Pir.Answers(Pir.Objective.ACHIEVED, "None", true, "None", true);
    world.as(
        world.changeManager,
        () -> reviews.save(world.actor(world.changeManager), story.id, 0, yes, true));
    write("update change.change set risk_level = 'HIGH', risk_score = 18 where id = :id");
    String review = "/changes/" + story.change().number() + "/review";
    for (Person reader : List.of(world.changeManager, world.implementer)) {
      assertThat(browser.get(world, reader, review))
          .hasStatusOk()
          .bodyText()
          .contains("It cannot become a model: Only low and medium risk is approved beforehand.")
          .doesNotContain("Make this a standard change");
    }
  }

  private ModelId draft() {
    return world.as(
        world.changeManager, () -> drafts.draft(world.actor(world.changeManager), story.id, ""));
  }

  /** How it got there is another test's story. */
  private void goesTo(String state) {
    write(
        "update change.change set state = '%s', outcome = 'SUCCESSFUL' where id = :id"
            .formatted(state));
  }

  private void write(String sql) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(sql)
        .param("id", story.id.value())
        .update();
  }
}
