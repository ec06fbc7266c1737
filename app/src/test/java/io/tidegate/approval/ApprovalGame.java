package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One change, random commands on it through the doors, and what the plain reference knows of it.
 */
final class ApprovalGame {
  private static final int COMMANDS = 22;

  private final Doors doors;
  private final World world;
  private final Random random;
  private final String name;
  private final boolean major;
  private final Story story;
  private final List<Person> hands;
  private final List<Delegation> given;
  private final AroundTheVotes around;
  private final Set<String> opened = new HashSet<>();
  private List<NaiveApproval.Said> history = new ArrayList<>();
  private int days = 40;
  private int minute;

  /** The doors that the commands go through. */
  record Doors(
      Approvals approvals,
      Together together,
      OpenDecisions decisions,
      Dossiers dossiers,
      Overdue overdue,
      Escalations escalations,
      Delegations delegations,
      Story.Doors story,
      SettableClock clock) {}

  /**
   * A game.
   *
   * @param given absences, which outlive the change in which somebody went away
   */
  ApprovalGame(Doors doors, World world, List<Delegation> given, long seed, int number) {
    this.doors = doors;
    this.world = world;
    this.given = given;
    this.random = new Random(seed + number * 0x9E3779B97F4A7C15L);
    this.name = "seed " + seed + ", story " + number;
    this.major = number % 2 == 1;
    this.story = Story.asked(world, doors.story(), ChangeType.NORMAL, major, major ? 2 : 1);
    story.moveWindow(days++);
    this.hands =
        List.of(
            world.cabMember,
            world.secondCabMember,
            world.thirdCabMember,
            world.leader,
            world.changeManager,
            world.secondChangeManager,
            world.requester,
            world.implementer,
            world.secondImplementer,
            world.clientApprover,
            world.clientRequester);
    this.around = new AroundTheVotes(doors, world, story, random, hands, given, name);
  }

  void play(Map<String, Integer> seen) {
    check();
    for (int step = 0; step < COMMANDS && state() == State.AUTHORIZE; step++) {
      minute++;
      act(seen);
      check();
    }
    agree(seen);
    seen.merge(state().name(), 1, Integer::sum);
  }

  /** In the end whoever still may says yes, stage by stage, so that some come to be scheduled. */
  private void agree(Map<String, Integer> seen) {
    for (int number = 0; state() == State.AUTHORIZE && number < around.stages().size(); number++) {
      for (Person by : hands) {
        if (state() == State.AUTHORIZE && may(number, by.id(), by)) {
          minute++;
          vote(number, by.id(), by, "yes", seen);
          check();
        }
      }
    }
  }

  private void act(Map<String, Integer> seen) {
    switch (random.nextInt(16)) {
      case 0 -> edit();
      case 1 -> decidesNothing(() -> doors.clock().tick(Duration.ofHours(1 + random.nextInt(30))));
      case 2, 3 -> decidesNothing(around::goAway);
      case 4 -> decidesNothing(around::comeBackEarly);
      case 5 -> decidesNothing(around::sweep);
      case 6 -> decidesNothing(around::remindAndEscalate);
      case 7 -> around.nameOneMore();
      case 8 -> withdraw();
      case 9 -> open(around.somebody());
      case 10, 11 -> voteTogether(seen);
      default -> vote(seen);
    }
  }

  private void decidesNothing(Runnable deed) {
    State before = state();
    deed.run();
    assertThat(state()).as(name).isEqualTo(before);
  }

  private void edit() {
    if (random.nextBoolean()) {
      story.moveWindow(days++);
    } else {
      story.nameImplementers(
          switch (random.nextInt(4)) {
            case 0 -> Set.of(world.secondImplementer);
            case 1 -> Set.of(world.leader);
            case 2 -> Set.of(world.leader, world.implementer);
            default -> Set.of(world.secondImplementer, world.implementer);
          });
    }
    history = reference().afterEdit(history, content().aspects());
  }

  private void withdraw() {
    for (int number = 0; number < around.stages().size(); number++) {
      for (Ballot ballot : around.stages().get(number).ballots()) {
        if (ballot.endedAt() == null && random.nextBoolean()) {
          Person hand = around.person(ballot.vote().hand());
          world.as(
              hand, () -> doors.approvals().withdraw(world.actor(hand), story.id, ballot.id()));
          say(number, ballot.vote().voter(), ballot.vote().hand(), "withdrawn");
          return;
        }
      }
    }
  }

  private void open(Person reader) {
    world.doAs(reader, () -> doors.approvals().looked(world.actor(reader), story.change()));
    opened.add(reader.id() + " " + story.change().revision());
  }

  private void voteTogether(Map<String, Integer> seen) {
    Person by = around.somebody();
    int number = random.nextInt(around.stages().size());
    PersonId as = asWhom(number, by);
    boolean has = opened.contains(by.id() + " " + story.change().revision());
    boolean may = may(number, as, by) && NaiveApproval.mayTogether(low(), major, has);
    Choice choice = choice(number, as, new Decision.Approve());
    int change = story.change().number();
    boolean taken =
        world.as(by, () -> doors.together().approve(world.actor(by), change, choice)).isEmpty();
    assertThat(taken).as("%s, together: stage %d by %s", name, number, by.name()).isEqualTo(may);
    seen.merge(taken ? "together taken" : "together refused", 1, Integer::sum);
    if (taken) {
      say(number, as, by.id(), "yes");
    }
  }

  private void vote(Map<String, Integer> seen) {
    Person by = around.somebody();
    int number = random.nextInt(around.stages().size());
    PersonId as = asWhom(number, by);
    String word =
        List.of("yes", "yes", "yes", "yes", "yes", "no", "abstain").get(random.nextInt(7));
    vote(number, as, by, word, seen);
  }

  private void vote(int number, PersonId as, Person by, String word, Map<String, Integer> seen) {
    boolean may = may(number, as, by);
    Choice choice = choice(number, as, decision(word));
    boolean taken =
        AroundTheVotes.tried(
            () -> world.as(by, () -> doors.approvals().vote(world.actor(by), story.id, choice)));
    assertThat(taken)
        .as("%s: stage %d as %s by %s", name, number, around.person(as).name(), by.name())
        .isEqualTo(may);
    seen.merge(taken ? "vote taken" : "vote refused", 1, Integer::sum);
    if (taken) {
      say(number, as, by.id(), word);
    }
  }

  private static Decision decision(String word) {
    return switch (word) {
      case "yes" -> new Decision.Approve();
      case "no" -> new Decision.Reject("No");
      default -> new Decision.Abstain("");
    };
  }

  /** Mostly somebody of the stage, so that not all is refused. */
  private PersonId asWhom(int number, Person by) {
    List<PersonId> members =
        around.stages().get(number).bench().members().stream()
            .filter(member -> hands.stream().anyMatch(one -> one.id().equals(member)))
            .sorted(Comparator.comparing(PersonId::value))
            .toList();
    return members.contains(by.id()) || members.isEmpty() || random.nextInt(4) == 0
        ? by.id()
        : members.get(random.nextInt(members.size()));
  }

  private Choice choice(int number, PersonId as, Decision decision) {
    return new Choice(around.stages().get(number).id(), as, decision, story.change().revision());
  }

  private boolean may(int number, PersonId as, Person by) {
    return reference()
        .mayVote(
            number,
            as,
            by.id(),
            history,
            content().aspects(),
            absences(),
            around.stages().get(number).escalated().to(),
            doors.clock().instant());
  }

  private void say(int number, PersonId as, PersonId by, String word) {
    history.add(new NaiveApproval.Said(minute, number, as, by, word, content().aspects()));
  }

  /** The change stands where the votes bring it, and people are offered what they may do. */
  private void check() {
    String answer = reference().answer(history, content().aspects());
    State expected =
        switch (answer) {
          case "accepted" -> State.SCHEDULED;
          case "refused" -> State.REJECTED;
          default -> State.AUTHORIZE;
        };
    assertThat(state())
        .as("%s: the reference says %s after %s of %s", name, answer, told(), standings())
        .isEqualTo(expected);
    if (expected == State.AUTHORIZE) {
      offersWhatMayBeDone(around.somebody());
    }
  }

  private void offersWhatMayBeDone(Person by) {
    Approval approval = story.approval();
    Set<String> offered =
        world.as(by, () -> doors.approvals().says(world.actor(by), approval)).stream()
            .map(say -> say.stage() + " " + say.as())
            .collect(Collectors.toSet());
    Set<String> expected = new HashSet<>();
    for (int number = 0; number < around.stages().size(); number++) {
      for (PersonId member : around.stages().get(number).bench().members()) {
        if (may(number, member, by)
            && reference().waitsFor(number, member, history, content().aspects())) {
          expected.add(around.stages().get(number).id() + " " + member);
        }
      }
    }
    assertThat(offered)
        .as("%s: offered to %s, after %s of %s", name, by.name(), told(), standings())
        .isEqualTo(expected);
  }

  private List<String> standings() {
    return around.stages().stream()
        .map(stage -> "%s %s %s".formatted(stage.stage().name(), stage.bench(), stage.standing()))
        .toList();
  }

  private List<String> told() {
    return history.stream()
        .map(said ->
            "%d: stage %d, %s of %s by %s"
                .formatted(
                    said.minute(),
                    said.stage(),
                    said.word(),
                    around.person(said.as()).name(),
                    around.person(said.by()).name()))
        .toList();
  }

  private NaiveApproval reference() {
    return NaiveReading.of(around.stages());
  }

  private List<NaiveApproval.Absence> absences() {
    return given.stream()
        .map(one ->
            new NaiveApproval.Absence(
                one.principal(), one.delegate(), one.startsAt(), one.endsAt(), one.withdrawnAt()))
        .toList();
  }

  private boolean low() {
    Rating rating = story.change().rating();
    return rating != null && rating.level() == Rating.Level.LOW;
  }

  private Content content() {
    return world.inAccount(() -> doors.dossiers().content(story.id, story.change().revision()));
  }

  private State state() {
    return story.change().state();
  }
}
