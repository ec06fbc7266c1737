package io.tidegate.risk;

import static io.tidegate.risk.ImpactView.Verdict.BEARABLE;
import static io.tidegate.risk.ImpactView.Verdict.NONE;
import static io.tidegate.risk.ImpactView.Verdict.REFUSED;
import static io.tidegate.risk.ImpactView.Verdict.UNACCEPTABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class AssessmentTasksTest {
  @Autowired AssessmentTasks tasks;
  @Autowired Changes changes;
  @Autowired Teams teams;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;

  World world;
  AskedViews views;

  @BeforeEach
  void aChangeInAssess() {
    world = worlds.msp();
    views = new AskedViews(world, changes, tasks);
  }

  @Test
  void approvalWaitsForEachViewThatWasAskedFor() {
    assertThat(views.blockers()).isEmpty();
    UUID owner = views.asks(world.serviceOwner);
    UUID client = views.asks(world.clientViewer);
    assertThat(views.blockers()).containsExactly("assessment-open", "assessment-open");
    views.answers(world.serviceOwner, owner, BEARABLE, "Backups stand still for an hour");
    views.answers(world.clientViewer, client, NONE, "");
    assertThat(views.blockers()).isEmpty();
  }

  @Test
  void whatIsNotAcceptableIsAnAnswerToo() {
    views.answers(world.serviceOwner, views.asks(world.serviceOwner), UNACCEPTABLE, "Payroll runs");
    assertThat(views.blockers()).isEmpty();
  }

  @Test
  void aRefusalToJudgeHoldsItUpUntilItIsWaived() {
    UUID task = views.asks(world.serviceOwner);
    views.answers(world.serviceOwner, task, REFUSED, "I do not know this switch");
    assertThat(views.blockers()).containsExactly("assessment-refused");
    views.waives(world.changeManager, task, "Rosa knows it and was asked");
    assertThat(views.blockers()).isEmpty();
    assertThat(views.task(task).view()).isNotNull();
  }

  @Test
  void onlyTheOwnerAndAChangeManagerWaive() {
    UUID task = views.asks(world.serviceOwner);
    Stream.of(world.serviceOwner, world.cabMember, world.clientApprover)
        .forEach(person ->
            assertThatThrownBy(() -> views.waives(person, task, "No time"))
                .isInstanceOf(Forbidden.class));
    views.waives(world.requester, task, "She is on holiday");
    assertThat(views.task(task).standing()).isEqualTo(AssessmentTask.Standing.WAIVED);
  }

  @Test
  void aWaiverSaysWhy() {
    UUID task = views.asks(world.serviceOwner);
    assertThatThrownBy(() -> views.waives(world.requester, task, "  ")).isInstanceOf(Invalid.class);
    assertThat(views.blockers()).containsExactly("assessment-open");
  }

  @Test
  void anAnswerMayStillComeAfterAWaiver() {
    UUID task = views.asks(world.serviceOwner);
    views.waives(world.requester, task, "We cannot wait");
    views.put("AUTHORIZE");
    views.answers(world.serviceOwner, task, UNACCEPTABLE, "Payroll runs that night");
    assertThat(views.task(task).standing()).isEqualTo(AssessmentTask.Standing.ANSWERED);
  }

  @Test
  void nobodyWaitsForAnAnswerOnceWorkHasBegun() {
    UUID task = views.asks(world.serviceOwner);
    views.waives(world.requester, task, "We cannot wait");
    views.put("IMPLEMENT");
    assertThatThrownBy(() -> views.answers(world.serviceOwner, task, NONE, ""))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("is in Implement");
  }

  @Test
  void nobodyIsAskedOnceTheApproversAre() {
    views.put("AUTHORIZE");
    assertThatThrownBy(() -> views.asks(world.serviceOwner)).isInstanceOf(Forbidden.class);
  }

  @Test
  void onlyThePeopleOfTheChangeAsk() {
    var wanted =
        new NewAssessmentTask(
            new Assessor.Somebody(world.serviceOwner.id()), AskedViews.QUESTION, views.inDays(1));
    Stream.of(world.cabMember, world.auditor, world.clientRequester)
        .forEach(person ->
            assertThatThrownBy(() -> views.asks(person, wanted)).isInstanceOf(Forbidden.class));
  }

  @Test
  void whoIsNotAskedDoesNotAnswer() {
    UUID task = views.asks(world.serviceOwner);
    Stream.of(world.changeManager, world.requester, world.clientViewer)
        .forEach(person ->
            assertThatThrownBy(() -> views.answers(person, task, NONE, ""))
                .isInstanceOf(Forbidden.class));
  }

  @Test
  void anAnswerStands() {
    UUID task = views.asks(world.serviceOwner);
    views.answers(world.serviceOwner, task, NONE, "");
    assertThatThrownBy(() -> views.answers(world.serviceOwner, task, UNACCEPTABLE, "After all"))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> views.waives(world.requester, task, "Too late"))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aTeamAnswersWithOneVoice() {
    UUID task = views.asks(views.team(teams, world.serviceOwner, world.implementer));
    views.answers(world.implementer, task, BEARABLE, "The phones ring out");
    assertThat(views.blockers()).isEmpty();
    assertThatThrownBy(() -> views.answers(world.serviceOwner, task, NONE, ""))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Ivan Implement has answered already");
  }

  @Test
  void ofATeamThatAnswersAtOnceOneIsHeard() throws Exception {
    List<Person> members =
        List.of(world.serviceOwner, world.implementer, world.leader, world.cabMember);
    UUID task = views.asks(views.team(teams, members.toArray(Person[]::new)));
    List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService crowd = Executors.newFixedThreadPool(members.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (Person member : members) {
        running.add(
            crowd.submit(() -> {
              try {
                views.answers(member, task, NONE, "");
              } catch (Stale stale) {
                refused.add(stale);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(refused).hasSize(members.size() - 1);
    assertThat(views.ledger(ledger))
        .extracting(LedgerEvent::deed)
        .containsExactlyInAnyOrder("view-asked", "view-given");
  }

  @Test
  void anEmptyTeamAndAnotherClientsPeopleAreNotAsked() {
    assertThat(problems(new NewAssessmentTask(views.team(teams), "Well?", views.inDays(1))))
        .containsExactly(new Problem("assessor", "There is nobody in this team to answer."));
    assertThat(
            problems(
                new NewAssessmentTask(
                    new Assessor.Somebody(world.otherClientApprover.id()),
                    "Well?",
                    views.inDays(1))))
        .containsExactly(
            new Problem("assessor", "Choose somebody of your staff, or of this client."));
    assertThat(
            problems(
                new NewAssessmentTask(
                    new Assessor.Somebody(world.rival().serviceOwner.id()),
                    "Well?",
                    views.inDays(1))))
        .extracting(Problem::field)
        .containsExactly("assessor");
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThat(problems(new NewAssessmentTask(null, " ", views.inDays(-1))))
        .extracting(Problem::field)
        .containsExactly("assessor", "question", "due");
  }

  @Test
  void nobodyIsAskedTwiceBeforeTheyAnswer() {
    UUID task = views.asks(world.serviceOwner);
    assertThatThrownBy(() -> views.asks(world.serviceOwner))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("asked already");
    views.answers(world.serviceOwner, task, NONE, "");
    views.asks(world.serviceOwner);
    assertThat(views.blockers()).containsExactly("assessment-open");
  }

  @Test
  void anImpactIsSaidInWords() {
    UUID task = views.asks(world.serviceOwner);
    Stream.of(BEARABLE, UNACCEPTABLE, REFUSED)
        .forEach(verdict ->
            assertThatThrownBy(() -> views.answers(world.serviceOwner, task, verdict, " "))
                .isInstanceOf(Invalid.class));
    assertThat(views.task(task).view()).isNull();
  }

  @Test
  void theLedgerKeepsWhoAskedAnsweredAndWaived() {
    UUID answered = views.asks(world.serviceOwner);
    UUID waived = views.asks(world.leader);
    views.answers(world.serviceOwner, answered, BEARABLE, "Slow backups");
    views.waives(world.changeManager, waived, "On holiday");
    assertThat(views.ledger(ledger))
        .extracting(LedgerEvent::deed, LedgerEvent::actorName, LedgerEvent::reason)
        .containsExactlyInAnyOrder(
            tuple("view-asked", "Rosa Request", AskedViews.QUESTION),
            tuple("view-asked", "Rosa Request", AskedViews.QUESTION),
            tuple("view-given", "Sofia Service", "Slow backups"),
            tuple("view-waived", world.changeManager.name(), "On holiday"));
  }

  @Test
  void anotherAccountAndAnotherClientSeeNothingOfIt() {
    UUID task = views.asks(world.serviceOwner);
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.administrator, () -> tasks.get(task)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(world.otherClientApprover, () -> tasks.get(task)))
        .isInstanceOf(NotFound.class);
    assertThat(world.as(world.clientViewer, () -> tasks.of(views.id))).hasSize(1);
  }

  @Test
  void whatIsOpenWaitsForThePersonAndForTheirTeams() {
    views.asks(views.team(teams, world.implementer));
    UUID own = views.asks(world.implementer);
    assertThat(waiting(world.implementer)).hasSize(2);
    assertThat(waiting(world.serviceOwner)).isEmpty();
    views.answers(world.implementer, own, NONE, "");
    assertThat(waiting(world.implementer)).hasSize(1);
  }

  private List<AssessmentTask> waiting(Person person) {
    return world.as(person, () -> tasks.waitingFor(world.actor(person), 10));
  }

  private List<Problem> problems(NewAssessmentTask wanted) {
    return catchThrowableOfType(Invalid.class, () -> views.asks(world.requester, wanted))
        .problems();
  }
}
