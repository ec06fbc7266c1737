package io.tidegate;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.approval.JudgedStage;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Failure;
import io.tidegate.reference.Command;
import io.tidegate.reference.LedgerReplay;
import io.tidegate.reference.Outcome;
import io.tidegate.reference.Person;
import io.tidegate.reference.RiskAnswers;
import io.tidegate.reference.Scope;
import io.tidegate.reference.TimeWindow;
import io.tidegate.risk.Given;
import io.tidegate.risk.Question;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People who act on changes without waiting for each other. */
final class Crowd {
  private static final io.tidegate.reference.Plan PLAN = io.tidegate.reference.Plan.OF_THE_MODEL;

  private final Cast cast;
  private final Doors doors;
  private final Writings writings;
  private final Map<ChangeId, String> bornAs = new HashMap<>();

  Crowd(Cast cast, Doors doors) {
    this.cast = cast;
    this.doors = doors;
    this.writings = new Writings(cast, doors.clock().instant());
  }

  /** What somebody is about to do. */
  sealed interface Act {
    Person person();

    /** Whether it holds only for the version that was seen. */
    default boolean namesVersion() {
      return !(this instanceof Votes) && !(this instanceof Assesses);
    }
  }

  record Takes(Person person, Transition transition, ChangeType type) implements Act {}

  record Writes(Person person, Edit edit) implements Act {}

  record Assesses(Person person, int score) implements Act {}

  record Votes(Person person, boolean yes) implements Act {}

  /** An act, and what came of it; the bug is empty unless something happened that must not. */
  record Press(Act act, ChangeId change, long seen, boolean written, String words, String bug) {}

  // ---------------------------------------------------------------- a change

  /** A change that says enough to go on. */
  ChangeId draft(boolean emergency) {
    ChangeType type = emergency ? ChangeType.EMERGENCY : ChangeType.NORMAL;
    NewChange wanted = new NewChange(cast.world.bakery.id(), type, Writings.TITLE, null);
    Person requester = Person.REQUESTER;
    ChangeId id =
        cast.world
            .as(cast.person(requester), () -> doors.changes().create(cast.actor(requester), wanted))
            .id();
    bornAs.put(id, type.name());
    for (Edit edit : whole()) {
      press(new Writes(requester, edit), look(id));
    }
    press(new Assesses(requester, 1), look(id));
    return id;
  }

  String bornAs(ChangeId id) {
    return bornAs.getOrDefault(id, "");
  }

  private List<Edit> whole() {
    return List.of(
        writings.of(new Command.Describe(Person.REQUESTER, true)),
        writings.of(new Command.ChooseScope(Person.REQUESTER, new Scope(Set.of(), "A contract"))),
        writings.of(new Command.WriteSafeguards(Person.REQUESTER, true, true, true, false, false)),
        writings.of(new Command.FillEmergencyFacts(Person.REQUESTER, true)),
        writings.of(new Command.ChooseWindow(Person.REQUESTER, new TimeWindow(0, 9000))),
        writings.plan(PLAN),
        people(Person.IMPLEMENTER));
  }

  private Edit people(Person... implementers) {
    return new Edit.NamePeople(
        new People(
            cast.id(Person.REQUESTER),
            cast.id(Person.OWNER),
            cast.ids(Set.of(implementers)),
            cast.id(Person.VALIDATOR),
            null));
  }

  // ---------------------------------------------------------------- what they do

  List<Act> acts(Random random, Change seen, int count) {
    List<Act> acts = new ArrayList<>();
    Act onward = onward(seen);
    acts.add(onward);
    acts.add(onward);
    while (acts.size() < count) {
      acts.add(random.nextInt(4) == 0 ? aside(random) : anything(random));
    }
    return acts;
  }

  /** What brings it on, and is pressed twice. */
  private Act onward(Change seen) {
    if (seen.held()) {
      return new Takes(Person.CHANGE_MANAGER, Transition.RESUME, seen.type());
    }
    return switch (seen.state()) {
      case DRAFT -> new Takes(Person.REQUESTER, Transition.SUBMIT, seen.type());
      case ASSESS -> new Takes(Person.OWNER, Transition.REQUEST_APPROVAL, seen.type());
      case AUTHORIZE -> new Votes(voter(seen), true);
      case SCHEDULED -> new Takes(implementer(seen), Transition.START, seen.type());
      case IMPLEMENT -> new Takes(implementer(seen), Transition.FINISH, seen.type());
      case VALIDATE -> new Takes(Person.VALIDATOR, Transition.ACCEPT, seen.type());
      case REVIEW -> new Takes(Person.CHANGE_MANAGER, Transition.CLOSE, seen.type());
      case REJECTED, CLOSED, CANCELLED -> new Takes(Person.OWNER, Transition.REWORK, seen.type());
    };
  }

  private static Person voter(Change seen) {
    return seen.type() == ChangeType.EMERGENCY ? Person.ECAB_MEMBER : Person.SECOND_CHANGE_MANAGER;
  }

  private Person implementer(Change seen) {
    return seen.people().implementers().contains(cast.id(Person.IMPLEMENTER))
        ? Person.IMPLEMENTER
        : Person.PEER;
  }

  private Act aside(Random random) {
    ChangeType type = random.nextBoolean() ? ChangeType.NORMAL : ChangeType.EMERGENCY;
    return switch (random.nextInt(8)) {
      case 0 -> new Takes(Person.CHANGE_MANAGER, Transition.RECLASSIFY, type);
      case 1 -> new Takes(Person.OWNER, Transition.REWORK, type);
      case 2, 3 -> new Takes(Person.IMPLEMENTER, Transition.ROLL_BACK, type);
      case 4, 5 -> new Takes(Person.CHANGE_MANAGER, Transition.HOLD, type);
      default -> new Takes(Person.SECOND_CHANGE_MANAGER, Transition.RESUME, type);
    };
  }

  private Act anything(Random random) {
    Person person = random.nextBoolean() ? Person.OWNER : Person.CHANGE_MANAGER;
    Person[] voters = {
      Person.CHANGE_MANAGER, Person.SECOND_CHANGE_MANAGER, Person.PEER, Person.ECAB_MEMBER
    };
    return switch (random.nextInt(8)) {
      case 0 -> new Writes(person, window(random));
      case 1 -> new Writes(person, people(random.nextBoolean() ? Person.IMPLEMENTER : Person.PEER));
      case 2 -> new Writes(person, scope(random));
      case 3 -> new Writes(person, result(random));
      case 4 -> new Assesses(person, 1 + random.nextInt(2));
      default -> new Votes(voters[random.nextInt(voters.length)], random.nextInt(8) > 0);
    };
  }

  private Edit window(Random random) {
    return writings.of(
        new Command.ChooseWindow(Person.OWNER, new TimeWindow(0, 9000 + random.nextInt(100))));
  }

  private Edit scope(Random random) {
    return writings.of(
        new Command.ChooseScope(
            Person.OWNER, new Scope(Set.of(), "A contract, page " + random.nextInt(100))));
  }

  private Edit result(Random random) {
    return writings.of(
        new Command.RecordActuals(
            Person.OWNER, Outcome.values()[random.nextInt(Outcome.values().length)]));
  }

  // ---------------------------------------------------------------- pressing

  Press press(Act act, Change seen) {
    try {
      boolean written = cast.world.as(cast.person(act.person()), () -> does(act, seen));
      return new Press(act, seen.id(), seen.version(), written, written ? "done" : "refused", "");
    } catch (Failure failure) {
      String words = failure.getClass().getSimpleName();
      return new Press(act, seen.id(), seen.version(), false, words, "");
    } catch (RuntimeException bug) {
      return new Press(act, seen.id(), seen.version(), false, "bug", act + ": " + trace(bug));
    }
  }

  private static String trace(RuntimeException bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private boolean does(Act act, Change seen) {
    return switch (act) {
      case Takes takes -> written(take(takes, seen), seen);
      case Writes(Person person, Edit edit) ->
          written(doors.changes().edit(cast.actor(person), seen.id(), seen.version(), edit), seen);
      case Assesses assesses -> assess(assesses, seen);
      case Votes votes -> vote(votes, seen);
    };
  }

  private Ruling take(Takes takes, Change seen) {
    Move move = Move.of(takes.transition(), seen.version()).because("Because").to(takes.type());
    return doors.changes().take(cast.actor(takes.person()), seen.id(), move);
  }

  /** An edit that says what stood there already writes nothing. */
  private static boolean written(Ruling answer, Change seen) {
    return answer instanceof Ruling.Moved(Change change, _) && change.version() > seen.version();
  }

  private boolean assess(Assesses assesses, Change seen) {
    Map<Question, Integer> scores =
        Writings.scores(
            new RiskAnswers(
                assesses.score(), assesses.score(), 1, assesses.score(), assesses.score()));
    Map<Question, String> reasons =
        Arrays.stream(Question.values())
            .collect(Collectors.toMap(Function.identity(), _ -> "As we see it"));
    doors.risks().assess(cast.actor(assesses.person()), seen.id(), new Given(scores, reasons));
    return true;
  }

  private boolean vote(Votes votes, Change seen) {
    List<JudgedStage> stages =
        doors.approvals().of(seen).map(Approval::stages).orElse(List.of()).stream()
            .filter(JudgedStage::turn)
            .filter(stage -> stage.bench().members().contains(cast.id(votes.person())))
            .toList();
    if (stages.isEmpty()) {
      return false;
    }
    Decision decision = votes.yes() ? new Decision.Approve() : new Decision.Reject("Not like this");
    Choice choice =
        new Choice(stages.getFirst().id(), cast.id(votes.person()), decision, seen.revision());
    doors.approvals().vote(cast.actor(votes.person()), seen.id(), choice);
    return true;
  }

  // ---------------------------------------------------------------- what came of it

  Change look(ChangeId id) {
    return cast.world.inAccount(() -> doors.changes().get(id));
  }

  private List<LedgerEvent> events(ChangeId id) {
    return cast.world
        .inAccount(() -> doors.ledger().of("change", id.value(), null, 5000))
        .items()
        .reversed();
  }

  /** Its transitions as the ledger has them, oldest first. */
  List<LedgerReplay.Step> steps(ChangeId id) {
    Map<String, Transition> bySlug =
        Arrays.stream(Transition.values())
            .collect(Collectors.toMap(Transition::slug, Function.identity()));
    return events(id).stream()
        .filter(event -> bySlug.containsKey(event.deed()))
        .map(Crowd::step)
        .toList();
  }

  private static LedgerReplay.Step step(LedgerEvent event) {
    return new LedgerReplay.Step(
        io.tidegate.reference.Transition.valueOf(
            event.deed().toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
        io.tidegate.reference.State.valueOf(String.valueOf(event.before().get("state"))),
        io.tidegate.reference.State.valueOf(String.valueOf(event.after().get("state"))),
        io.tidegate.reference.ChangeType.valueOf(String.valueOf(event.after().get("type"))));
  }

  /** How many writes the ledger knows: the draft, each edit, each transition, each revision. */
  long writes(ChangeId id) {
    Set<String> slugs =
        Arrays.stream(Transition.values()).map(Transition::slug).collect(Collectors.toSet());
    return events(id).stream()
        .map(LedgerEvent::deed)
        .filter(deed ->
            slugs.contains(deed)
                || deed.startsWith("edited-")
                || deed.equals("drafted")
                || deed.equals("revision-cut"))
        .count();
  }
}
