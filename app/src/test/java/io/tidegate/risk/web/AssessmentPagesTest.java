package io.tidegate.risk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.risk.AskedViews;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.ImpactView;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@TidegateTest
class AssessmentPagesTest {
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired AssessmentTasks tasks;
  @Autowired Browser browser;

  World world;
  AskedViews views;
  String path;

  @BeforeEach
  void aChangeInAssess() {
    world = worlds.msp();
    views = new AskedViews(world, changes, tasks);
    path = "/changes/" + views.change().number() + "/assessment-tasks";
  }

  @Test
  void everythingMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
    assertThat(post(world.requester, path).param("question", "How long?").param("due", "soon"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose whom to ask.", "Say by which day, today or later.", "How long?")
        .contains("2 things are missing or wrong.");
  }

  @Test
  void somebodyIsAskedAndSeesTheFormToAnswer() {
    assertThat(
            post(world.requester, path)
                .param("assessor", "person:" + world.serviceOwner.id())
                .param("question", "How long?")
                .param("due", "2999-01-31"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get(world.serviceOwner, path))
        .hasStatusOk()
        .bodyText()
        .contains("How long?", "Record my view")
        .doesNotContain("Waive this view", "Ask for a view");
    assertThat(get(world.requester, path))
        .hasStatusOk()
        .bodyText()
        .contains("Waive this view", "Ask for a view")
        .doesNotContain("Record my view");
  }

  @Test
  void anAnswerIsSentFromThePage() {
    UUID task = views.asks(world.serviceOwner);
    assertThat(
            post(world.serviceOwner, path + "/" + task + "/view")
                .param("task-" + task + "-verdict", "UNACCEPTABLE")
                .param("task-" + task + "-words", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say what it affects, and what would do.");
    assertThat(
            post(world.serviceOwner, path + "/" + task + "/view")
                .param("task-" + task + "-verdict", "UNACCEPTABLE")
                .param("task-" + task + "-words", "Payroll runs <b>then</b>"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get(world.requester, path))
        .bodyText()
        .contains("Payroll runs &lt;b", "impact they cannot accept");
  }

  @Test
  void whoAnswersSecondReadsWhoWasFasterAndKeepsWhatTheyTyped() {
    UUID task = views.asks(world.serviceOwner);
    views.answers(world.serviceOwner, task, ImpactView.Verdict.NONE, "");
    assertThat(
            post(world.serviceOwner, path + "/" + task + "/view")
                .param("task-" + task + "-verdict", "BEARABLE")
                .param("task-" + task + "-words", "Slow backups"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Sofia Service has answered already", "Slow backups");
  }

  @Test
  void aWaiverWithoutAReasonIsDrawnAgain() {
    UUID task = views.asks(world.serviceOwner);
    assertThat(
            post(world.requester, path + "/" + task + "/waiver")
                .param("task-" + task + "-reason", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say why it is done without; the approvers read this.");
    assertThat(
            post(world.requester, path + "/" + task + "/waiver")
                .param("task-" + task + "-reason", "Away"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(views.task(task).standing()).isEqualTo(AssessmentTask.Standing.WAIVED);
  }

  @Test
  void theChangesPageShowsWhoseViewIsMissing() {
    views.asks(world.serviceOwner);
    String change = "/changes/" + views.change().number();
    assertThat(get(world.requester, change))
        .bodyText()
        .contains("Views of the impact", "Sofia Service: not answered yet")
        .contains("Sofia Service has not said what the impact is");
    assertThat(get(world.serviceOwner, change)).bodyText().contains("Say how it affects you");
  }

  @Test
  void aClientsPersonSeesTheViewsOfTheirOwnChangesAlone() {
    views.asks(world.clientViewer);
    assertThat(get(world.clientViewer, path)).hasStatusOk().bodyText().contains("Record my view");
    assertThat(get(world.otherClientApprover, path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MockMvcRequestBuilder get(Person person, String address) {
    return browser.get(world, person, address);
  }

  private MockMvcRequestBuilder post(Person person, String address) {
    return browser.post(world, person, address);
  }
}
