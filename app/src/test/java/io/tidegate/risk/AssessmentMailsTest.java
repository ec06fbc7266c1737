package io.tidegate.risk;

import static io.tidegate.risk.ImpactView.Verdict.BEARABLE;
import static io.tidegate.risk.ImpactView.Verdict.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Changes;
import io.tidegate.directory.Teams;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@TidegateTest
class AssessmentMailsTest {
  private static final String ASKED = "assessment-asked";
  private static final Map<String, String> BEARS =
      Map.of("verdict", "BEARABLE", "words", "The tills are slow until eight");

  @Autowired AssessmentTasks tasks;
  @Autowired Changes changes;
  @Autowired Teams teams;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired Passerby passerby;
  @Autowired SettableClock clock;
  @Autowired AssessmentSweep sweep;

  World world;
  AskedViews views;
  Instant before;

  @BeforeEach
  void aChangeInAssess() {
    before = clock.instant();
    world = worlds.msp();
    views = new AskedViews(world, changes, tasks);
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void aContactOfTheClientAnswersByALinkWithoutSigningIn() {
    UUID task = views.asks(world.clientViewer);
    String link = outbox.link(world, world.clientViewer, ASKED);
    assertThat(passerby.open(link))
        .hasStatusOk()
        .bodyText()
        .contains(AskedViews.QUESTION, "Replace the switch", "Rosa Request asks");
    assertThat(views.task(task).view()).isNull();
    assertThat(passerby.send(link, BEARS)).hasStatusOk().bodyText().contains("Thank you");
    ImpactView view = Objects.requireNonNull(views.task(task).view());
    assertThat(view.verdict()).isEqualTo(BEARABLE);
    assertThat(view.by()).isEqualTo(world.clientViewer.id());
    assertThat(view.origin()).isEqualTo("mail-link");
    assertThat(passerby.send(link, BEARS)).hasStatus(HttpStatus.GONE);
  }

  @Test
  void whoAskedHearsWhatWasSaid() {
    UUID task = views.asks(world.serviceOwner);
    views.answers(world.serviceOwner, task, BEARABLE, "Backups stand still");
    StoredMail mail = outbox.awaited(world, world.requester, "assessment-given");
    assertThat(mail.subject()).contains("Sofia Service", views.change().code());
    assertThat(mail.text()).contains("“Backups stand still”", AskedViews.QUESTION);
    assertThat(outbox.to(world, world.serviceOwner, "assessment-given")).isEmpty();
  }

  @Test
  void eachOfATeamIsAskedAndTheLateLinkSaysWhoAnswered() {
    UUID task = views.asks(views.team(teams, world.implementer, world.leader));
    String link = outbox.link(world, world.leader, ASKED);
    assertThat(outbox.to(world, world.implementer, ASKED)).hasSize(1);
    assertThat(outbox.to(world, world.serviceOwner, ASKED)).isEmpty();
    views.answers(world.implementer, task, NONE, "");
    assertThat(passerby.open(link))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Ivan Implement has answered already");
    assertThat(passerby.send(link, BEARS))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("The tills are slow until eight");
  }

  @Test
  void aFormThatSaysTooLittleIsDrawnAgainAndTheLinkStaysGood() {
    UUID task = views.asks(world.serviceOwner);
    String link = outbox.link(world, world.serviceOwner, ASKED);
    assertThat(passerby.send(link, Map.of("verdict", "UNACCEPTABLE", "words", " ")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say what it affects, and what would do.");
    assertThat(passerby.send(link, Map.of("words", "Slow until eight")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose how much it affects you.", "Slow until eight");
    assertThat(views.task(task).view()).isNull();
    assertThat(passerby.send(link, BEARS)).hasStatusOk();
  }

  @Test
  void onItsDayWhoIsAskedHearsAgainAndTheDayAfterWhoWaits() {
    views.asks(world.serviceOwner);
    outbox.awaited(world, world.serviceOwner, ASKED);
    sweep.run();
    assertThat(outbox.to(world, world.serviceOwner, "assessment-due")).isEmpty();
    later(2);
    assertThat(outbox.to(world, world.serviceOwner, "assessment-due"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("/links/assessments/"));
    assertThat(outbox.to(world, world.requester, "assessment-overdue")).isEmpty();
    later(1);
    assertThat(outbox.to(world, world.requester, "assessment-overdue"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).contains("Not answered: Sofia Service"));
    assertThat(outbox.to(world, world.serviceOwner, "assessment-due")).hasSize(1);
  }

  @Test
  void whatIsAnsweredOrWaivedFallsDueForNobody() {
    UUID answered = views.asks(world.serviceOwner);
    UUID waived = views.asks(world.leader);
    views.answers(world.serviceOwner, answered, NONE, "");
    views.waives(world.requester, waived, "On holiday");
    later(2);
    later(1);
    assertThat(outbox.to(world, world.serviceOwner, "assessment-due")).isEmpty();
    assertThat(outbox.to(world, world.leader, "assessment-due")).isEmpty();
    assertThat(outbox.to(world, world.requester, "assessment-overdue")).isEmpty();
  }

  /** Days later the sweep comes by, twice, as it does within two hours. */
  private void later(int days) {
    clock.set(clock.instant().plus(Duration.ofDays(days)));
    sweep.run();
    sweep.run();
  }
}
