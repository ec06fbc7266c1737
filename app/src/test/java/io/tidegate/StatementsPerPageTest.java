package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Story;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.State;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Statements;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a page costs does not grow with the rows it shows. */
@TidegateTest
class StatementsPerPageTest {
  private static final int FEW = 3;
  private static final int MANY = 12;

  @Autowired Story.Doors doors;
  @Autowired Changes changes;
  @Autowired Comments comments;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired Browser browser;
  @Autowired Worlds worlds;
  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired ActionItems actionItems;

  /** A list that goes on past its first page, and the search, is counted, whatever its length. */
  private static final List<Integer> COUNTED = List.of(0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0);

  World world;
  Story asked;
  MeetingId meeting;

  @BeforeEach
  void aFewOfEverything() {
    world = worlds.msp();
    of(FEW);
    asked = waitingForApproval();
    comment(FEW);
    meeting = meeting();
    talkAbout(FEW);
    ask(FEW);
  }

  @Test
  void pagesAskAsMuchOfManyRowsAsOfFew() {
    List<Integer> few = costs();
    of(MANY - FEW);
    comment(MANY - FEW);
    talkAbout(MANY - FEW);
    ask(MANY - FEW);

    List<Integer> allowed =
        IntStream.range(0, few.size()).mapToObj(at -> few.get(at) + COUNTED.get(at)).toList();
    assertThat(costs()).isEqualTo(allowed).allMatch(cost -> cost <= 80);
  }

  /** Of home by each hat, the list, the change, its decision and its ledger. */
  private List<Integer> costs() {
    String path = "/changes/" + asked.change().number();
    return List.of(
        cost(world.changeManager, "/"),
        cost(world.implementer, "/"),
        cost(world.requester, "/"),
        cost(world.changeManager, "/changes"),
        cost(world.changeManager, "/changes?state=any&q=switch"),
        cost(world.changeManager, path),
        cost(world.changeManager, path + "/approval"),
        cost(world.changeManager, path + "/ledger"),
        cost(world.changeManager, "/cab"),
        cost(world.changeManager, "/cab/actions"),
        cost(world.changeManager, "/cab/" + meeting));
  }

  /** The change first, so that its votes and facts stand there. */
  private MeetingId meeting() {
    Recurrence once = Recurrence.once(LocalDateTime.parse("2035-01-09T10:00"), 60);
    Actor chair = world.actor(world.changeManager);
    return world.as(
        world.changeManager,
        () -> {
          MeetingId id = meetings.convene(chair, new MeetingFacts("CAB", "", once)).id();
          agendas.addChange(chair, id, asked.change().number());
          return id;
        });
  }

  private void talkAbout(int number) {
    Actor chair = world.actor(world.changeManager);
    IntStream.range(0, number)
        .forEach(i ->
            world.doAs(world.changeManager, () -> agendas.addTopic(chair, meeting, "Topic " + i)));
  }

  /** Of an item about a client's change, so that the client is named too. */
  private void ask(int number) {
    Actor chair = world.actor(world.changeManager);
    AgendaItemId item =
        world.as(world.changeManager, () -> agendas.of(chair, meeting)).getFirst().id();
    IntStream.range(0, number)
        .forEach(i ->
            world.as(
                world.changeManager,
                () ->
                    actionItems.ask(
                        chair,
                        meeting,
                        item,
                        "Task " + i,
                        chair.person(),
                        LocalDate.parse("2035-02-01"))));
  }

  private int cost(Person reader, String path) {
    return Statements.during(
            () -> assertThat(browser.get(world, reader, path).exchange()).hasStatusOk())
        .size();
  }

  private void of(int number) {
    IntStream.range(0, number).forEach(i -> ofEach(i));
  }

  private void ofEach(int i) {
    waitingForApproval();
    drafted(ChangeType.NORMAL, State.DRAFT, i);
    drafted(ChangeType.NORMAL, State.SCHEDULED, -2 - i);
    drafted(ChangeType.NORMAL, State.SCHEDULED, 2);
    drafted(ChangeType.NORMAL, State.IMPLEMENT, -1);
    drafted(ChangeType.NORMAL, State.REVIEW, -3);
    drafted(ChangeType.NORMAL, State.VALIDATE, -3);
    drafted(ChangeType.EMERGENCY, State.SCHEDULED, 1);
  }

  private Story waitingForApproval() {
    return Story.asked(world, doors, ChangeType.NORMAL, false, 2);
  }

  /** Put where it is wanted without its story; nobody has taken on an emergency. */
  private void drafted(ChangeType type, State state, int hours) {
    world.doAs(
        world.requester,
        () -> {
          NewChange wanted = new NewChange(world.bakery.id(), type, "Replace the switch", null);
          Change change = changes.create(world.actor(world.requester), wanted);
          Window window =
              new Window(
                  TestClock.START.plus(Duration.ofHours(hours)),
                  TestClock.START.plus(Duration.ofHours(hours + 1)));
          changes.edit(
              world.actor(world.requester),
              change.id(),
              change.version(),
              new Edit.ChooseWindow(window));
          transaction.executeWithoutResult(_ -> put(change, state));
        });
  }

  private void put(Change change, State state) {
    jdbc.sql("update change.change set state = :state where id = :id")
        .param("state", state.name())
        .param("id", change.id().value())
        .update();
    if (change.type() == ChangeType.NORMAL) {
      jdbc.sql(
              """
              insert into change.implementer (account_id, client_id, change_id, person_id)
              values (:account, :client, :id, :person)
              """)
          .param("account", change.account().value())
          .param("client", change.client().value())
          .param("id", change.id().value())
          .param("person", world.implementer.id().value())
          .update();
    }
  }

  private void comment(int number) {
    IntStream.range(0, number)
        .forEach(i ->
            world.doAs(
                world.requester,
                () -> comments.add(world.actor(world.requester), asked.id, "Word " + i)));
  }
}
