package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.EmergencyBrief;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Ruling;
import io.tidegate.change.Safeguards;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.database.Login;
import io.tidegate.directory.Person;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Window;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import io.tidegate.risk.Given;
import io.tidegate.risk.Question;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A change on its way to an approval, told in a few words. */
public final class Story {
  final World world;
  public final ChangeId id;
  final Change draft;
  private final Changes changes;
  private final Approvals approvals;

  private Story(World world, Change draft, Changes changes, Approvals approvals) {
    this.world = world;
    this.id = draft.id();
    this.draft = draft;
    this.changes = changes;
    this.approvals = approvals;
  }

  /** The doors that a story goes through. */
  @TestComponent
  public record Doors(Changes changes, Approvals approvals, Risks risks, Rehearsals rehearsals) {}

  /** A complete change in Authorize. */
  public static Story asked(World world, Doors doors, ChangeType type, boolean major, int score) {
    Changes changes = doors.changes();
    Change drafted =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), type, "Replace the switch", null)));
    Story story = new Story(world, drafted, changes, doors.approvals());
    story.write(type, major);
    story.takes(world.requester, Transition.SUBMIT);
    if (type == ChangeType.NORMAL) {
      story.assess(doors.risks(), score);
      story.rehearse(doors.rehearsals());
      story.takes(world.requester, Transition.REQUEST_APPROVAL);
    }
    return story;
  }

  /** A major change that everybody has approved. */
  static Story scheduled(World world, Doors doors) {
    Story story = asked(world, doors, ChangeType.NORMAL, true, 2);
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    story.approves(world.clientApprover, "Client");
    story.approves(world.leader, "IT leadership");
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    return story;
  }

  /** The rollback is tried before approval, as high risk asks. */
  void rehearse(Rehearsals rehearsals) {
    rehearse(rehearsals, 20);
  }

  void rehearse(Rehearsals rehearsals, int minutes) {
    NewRehearsal tried = new NewRehearsal(world.implementer.id(), TestClock.START, "Lab", minutes);
    world.doAs(
        world.requester, () -> rehearsals.record(world.actor(world.requester), id, tried, null));
  }

  /** Gives all five questions the same score. */
  void assess(Risks risks, int score) {
    Map<Question, Integer> scores =
        Stream.of(Question.values()).collect(Collectors.toMap(Function.identity(), _ -> score));
    Map<Question, String> reasons =
        Stream.of(Question.values())
            .collect(Collectors.toMap(Function.identity(), _ -> "Because we say so"));
    world.as(
        world.requester,
        () -> risks.assess(world.actor(world.requester), id, new Given(scores, reasons)));
  }

  public Change change() {
    return world.inAccount(() -> changes.get(id));
  }

  /** The codes of what stands before a transition for who carries it out. */
  List<String> blockers(Transition transition) {
    return world
        .as(world.implementer, () -> changes.offers(world.actor(world.implementer), change()))
        .stream()
        .filter(offer -> offer.transition() == transition)
        .flatMap(offer -> offer.blockers().stream())
        .map(Blocker::code)
        .toList();
  }

  Approval approval() {
    return world.inAccount(() -> approvals.of(changes.get(id))).orElseThrow();
  }

  public JudgedStage stage(String name) {
    return approval().stages().stream()
        .filter(stage -> stage.stage().name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  public Approval approves(Person person, String stage) {
    return votes(person, stage, new Decision.Approve());
  }

  public Approval votes(Person person, String stage, Decision decision) {
    return votesAs(person, person, stage, decision);
  }

  public Approval votesAs(Person hand, Person voter, String stage, Decision decision) {
    Choice choice = new Choice(stage(stage).id(), voter.id(), decision, change().revision());
    return world.as(hand, () -> approvals.vote(world.actor(hand), id, choice));
  }

  Ruling takes(Person person, Transition transition) {
    Ruling answer =
        world.as(
            person,
            () ->
                changes.take(
                    world.actor(person),
                    id,
                    Move.of(transition, changes.get(id).version()).because("Because")));
    assertThat(answer).as("%s", answer).isInstanceOf(Ruling.Moved.class);
    return answer;
  }

  /** How it came there is no concern of this room, so the owner of the database puts it there. */
  void put(State state) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql("update change.change set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }

  /** What stands in the way of closing it. */
  List<String> closeCodes() {
    Person manager = world.changeManager;
    return world.as(
        manager,
        () ->
            changes.offers(world.actor(manager), changes.get(id)).stream()
                .filter(offer -> offer.transition() == Transition.CLOSE)
                .flatMap(offer -> offer.blockers().stream())
                .map(Blocker::code)
                .toList());
  }

  void completeTheReview(Reviews reviews) {
    Pir.Answers answers = new Pir.Answers(Pir.Objective.ACHIEVED, "None", true, "Nothing", false);
    world.as(
        world.changeManager,
        () -> reviews.save(world.actor(world.changeManager), id, 0, answers, true));
  }

  public void moveWindow(int days) {
    edit(new Edit.ChooseWindow(window(days)));
  }

  void nameImplementers(Set<Person> people) {
    Change now = change();
    edit(
        new Edit.NamePeople(
            new People(
                now.people().requester(),
                now.people().owner(),
                people.stream().map(Person::id).collect(Collectors.toSet()),
                now.people().validator(),
                now.people().decider())));
  }

  void nameOwner(Person owner) {
    People now = change().people();
    edit(
        new Edit.NamePeople(
            new People(
                now.requester(), owner.id(), now.implementers(), now.validator(), now.decider())));
  }

  void edit(Edit edit) {
    Ruling answer =
        world.as(
            world.requester,
            () -> changes.edit(world.actor(world.requester), id, changes.get(id).version(), edit));
    assertThat(answer).as("%s", answer).isInstanceOf(Ruling.Moved.class);
  }

  private void write(ChangeType type, boolean major) {
    edit(
        new Edit.Describe(
            new Purpose(
                "Replace the switch", "It fails", "All ports up", "network", Priority.MEDIUM),
            major));
    edit(new Edit.ChooseScope(new Scope(Set.of(), "The switch is not in the inventory yet")));
    moveWindow(7);
    nameImplementers(Set.of(world.implementer));
    edit(new Edit.WritePlan(plan()));
    edit(new Edit.StateSafeguards(new Safeguards("None", "None", "None", false, null)));
    if (type == ChangeType.EMERGENCY) {
      edit(
          new Edit.BriefEmergency(
              new EmergencyBrief(
                  "service-down", "Shop closed", "INC-7", "No tills", "Swap it", "Swap back", 30)));
    }
  }

  private static Plan plan() {
    return new Plan(
        List.of(
            Step.of(Step.Kind.IMPLEMENTATION, "Swap SW-01 for SW-02", "All links are up", 30),
            Step.of(Step.Kind.TEST, "Ping the tills", "All nine answer", 10),
            Step.of(Step.Kind.ROLLBACK, "Put SW-01 back in place", "All links are up", 20)),
        "",
        60,
        "",
        null);
  }

  private static Window window(int days) {
    return new Window(
        TestClock.START.plus(Duration.ofDays(days)),
        TestClock.START.plus(Duration.ofDays(days)).plus(Duration.ofHours(3)));
  }
}
