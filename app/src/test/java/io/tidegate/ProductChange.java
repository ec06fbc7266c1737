package io.tidegate;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Ballot;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.SpokenWord;
import io.tidegate.approval.VerbalWord;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Edit;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Transition;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.RunStep;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Failure;
import io.tidegate.reference.Command;
import io.tidegate.reference.ModelStanding;
import io.tidegate.reference.Person;
import io.tidegate.reference.ReferenceChange;
import io.tidegate.reference.RiskAnswers;
import io.tidegate.review.Documentations;
import io.tidegate.review.Pir;
import io.tidegate.risk.Given;
import io.tidegate.risk.Question;
import io.tidegate.risk.Scoring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A change of the product, driven through the real doors by the commands of the model. What a door
 * answers is told in one shape; what it throws that is not foreseen is thrown on.
 */
final class ProductChange {
  private final Cast cast;
  private final Doors doors;
  private final Writings writings;
  private final ReferenceChange model;
  private final ChangeId id;
  private final Optional<ProductModel> standard;
  private io.tidegate.reference.Plan plan = io.tidegate.reference.Plan.UNWRITTEN;
  private Edit planned;

  /** A draft like that of the model. */
  ProductChange(Cast cast, Doors doors, ReferenceChange model) {
    this.cast = cast;
    this.doors = doors;
    this.model = model;
    this.writings = new Writings(cast, doors.clock().instant());
    this.planned = writings.plan(plan);
    this.standard = model.model().map(_ -> ProductModel.added(cast, doors, writings.model()));
    this.id = draft();
    named(Set.of());
    rehearsed();
    if (standard.isPresent()) {
      plan(model.parties().requester(), model.content().plan());
      standard.get().rate(id);
    }
  }

  Told apply(Command command) {
    try {
      return switch (command) {
        case Command.Tick(int minutes) -> tick(minutes);
        case Command.JudgeModel(ModelStanding standing) -> judge(standing);
        case Command.Deed deed -> take(deed);
        case Command.Edit edit -> write(edit);
        case Command.Decision decision -> decide(decision);
      };
    } catch (Failure failure) {
      return Told.refused(String.valueOf(failure.getMessage()));
    }
  }

  private Told tick(int minutes) {
    doors.clock().tick(Duration.ofMinutes(minutes));
    return Told.TAKEN;
  }

  private Told judge(ModelStanding standing) {
    standard.ifPresent(model -> model.judge(standing));
    return Told.TAKEN;
  }

  // ---------------------------------------------------------------- transitions

  private Told take(Command.Deed deed) {
    return deed instanceof Command.FinishAsPlanned(Person actor)
        ? finishAsPlanned(actor)
        : move(deed);
  }

  private Told finishAsPlanned(Person actor) {
    long seen = now().version();
    return Told.of(
        as(actor, () -> doors.runs().finishAsPlanned(cast.actor(actor), id, seen, "As it went")));
  }

  private Told move(Command.Deed deed) {
    Transition transition = Transition.valueOf(deed.transition().name());
    Move move = Move.of(transition, now().version());
    if (deed instanceof Command.Reasoned reasoned) {
      move = move.because(reasoned.reason());
    }
    if (deed instanceof Command.Reclassify(_, io.tidegate.reference.ChangeType to, _)) {
      move = move.to(ChangeType.valueOf(to.name()));
    }
    Move asked = move;
    return Told.of(
        as(deed.actor(), () -> doors.changes().take(cast.actor(deed.actor()), id, asked)));
  }

  // ---------------------------------------------------------------- edits

  private Told write(Command.Edit edit) {
    return switch (edit) {
      case Command.Comment _ ->
          throw new IllegalArgumentException("Nobody writes this yet: " + edit);
      case Command.CaptureStateBefore(Person actor) -> capture(actor);
      case Command.StepDone(Person actor) -> tick(actor);
      case Command.RecordTest(Person actor) -> test(actor);
      case Command.ConfirmUat(Person actor) -> confirm(actor);
      case Command.SayDocumentation(Person actor) -> document(actor);
      case Command.CompleteReview(Person actor) -> review(actor);
      case Command.AssessRisk(Person actor, RiskAnswers answers) -> assess(actor, answers);
      case Command.NameImplementers(Person actor, Set<Person> people) ->
          edit(actor, new Edit.NamePeople(people(people)));
      case Command.WritePlan(Person actor, io.tidegate.reference.Plan plan) -> plan(actor, plan);
      case Command.ChooseScope _, Command.ChooseWindow _, Command.FactEdit _ ->
          edit(edit.actor(), writings.of(edit));
    };
  }

  private Told edit(Person actor, Edit edit) {
    long seen = now().version();
    return Told.of(as(actor, () -> doors.changes().edit(cast.actor(actor), id, seen, edit)));
  }

  /** The same plan once more is the same steps; another plan is new steps. */
  private Told plan(Person actor, io.tidegate.reference.Plan wanted) {
    Edit edit = wanted.equals(plan) ? planned : writings.plan(wanted);
    Told told = edit(actor, edit);
    if (!told.refused()) {
      plan = wanted;
      planned = edit;
    }
    return told;
  }

  private void named(Set<Person> implementers) {
    edit(model.parties().requester(), new Edit.NamePeople(people(implementers)));
  }

  private void rehearsed() {
    Person requester = model.parties().requester();
    edit(requester, new Edit.StateSafeguards(writings.safeguards(false)));
    NewRehearsal told = new NewRehearsal(cast.id(requester), writings.zero(), "The lab", 20);
    as(requester, () -> doors.rehearsals().record(cast.actor(requester), id, told, null));
  }

  private People people(Set<Person> implementers) {
    return new People(
        cast.id(model.parties().requester()),
        cast.id(model.parties().owner()),
        cast.ids(implementers),
        cast.id(model.parties().validator()),
        null);
  }

  private Told assess(Person actor, RiskAnswers answers) {
    Map<Question, Integer> scores = Writings.scores(answers);
    Map<Question, String> reasons =
        Arrays.stream(Question.values())
            .collect(Collectors.toMap(Function.identity(), _ -> "As we see it"));
    as(actor, () -> doors.risks().assess(cast.actor(actor), id, new Given(scores, reasons)));
    return Told.TAKEN;
  }

  // ---------------------------------------------------------------- run and review

  /** All steps that are open now, one after the other. */
  private Told tick(Person actor) {
    Told told = Told.TAKEN;
    for (RunStep step : as(actor, () -> doors.runs().of(now()).missing())) {
      told = Told.of(as(actor, () -> doors.runs().finish(cast.actor(actor), id, step.id())));
    }
    return told;
  }

  private Told test(Person actor) {
    run(
        actor,
        () -> doors.validations().record(cast.actor(actor), id, null, "Tills", true, "They sell"));
    return Told.TAKEN;
  }

  private Told capture(Person actor) {
    now()
        .scope()
        .affected()
        .forEach(item ->
            run(
                actor,
                () -> doors.captures().say(cast.actor(actor), id, item, "In the vault", "")));
    return Told.TAKEN;
  }

  private Told document(Person actor) {
    Change seen = now();
    long version =
        cast.world.inAccount(() -> Documentations.version(doors.documentations().of(seen)));
    run(actor, () -> doors.documentations().say(cast.actor(actor), id, version, Map.of(), true));
    return Told.TAKEN;
  }

  private Told confirm(Person actor) {
    run(actor, () -> doors.validations().confirm(cast.actor(actor), id, true, ""));
    return Told.TAKEN;
  }

  private Told review(Person actor) {
    Pir.Answers answers =
        new Pir.Answers(Pir.Objective.ACHIEVED, "None", true, "Label the cables", false);
    long seen = cast.world.inAccount(() -> doors.reviews().pir(id)).map(Pir::version).orElse(0L);
    as(actor, () -> doors.reviews().save(cast.actor(actor), id, seen, answers, true));
    return Told.TAKEN;
  }

  // ---------------------------------------------------------------- votes

  private Told decide(Command.Decision decision) {
    return switch (decision) {
      case Command.Approve(Person actor) -> vote(actor, new Decision.Approve());
      case Command.Reject(Person actor) -> vote(actor, new Decision.Reject("Not like this"));
      case Command.Abstain(Person actor) -> vote(actor, new Decision.Abstain(""));
      case Command.Withdraw(Person actor) -> withdraw(actor);
      case Command.VerbalAuthorisation(Person authoriser, Person recordedBy) ->
          record(authoriser, recordedBy);
      case Command.ConfirmVerbal(Person actor) -> answer(actor, true);
      case Command.DenyVerbal(Person actor) -> answer(actor, false);
      case Command.Override override -> override(override);
    };
  }

  private Told vote(Person actor, Decision decision) {
    List<JudgedStage> stages =
        stages().stream()
            .filter(JudgedStage::turn)
            .filter(stage -> stage.bench().members().contains(cast.id(actor)))
            .toList();
    if (stages.isEmpty()) {
      return Told.refused("no stage of theirs");
    }
    Choice choice = new Choice(stages.getFirst().id(), cast.id(actor), decision, now().revision());
    as(actor, () -> doors.approvals().vote(cast.actor(actor), id, choice));
    return Told.TAKEN;
  }

  private Told withdraw(Person actor) {
    List<Ballot> standing =
        stages().stream()
            .flatMap(stage -> stage.ballots().stream())
            .filter(ballot -> ballot.endedAt() == null)
            .filter(ballot -> ballot.vote().voter().equals(cast.id(actor)))
            .toList();
    standing.forEach(
        ballot -> as(actor, () -> doors.approvals().withdraw(cast.actor(actor), id, ballot.id())));
    return standing.isEmpty() ? Told.refused("no vote of theirs") : Told.TAKEN;
  }

  private List<JudgedStage> stages() {
    return cast.world
        .inAccount(() -> doors.approvals().of(now()))
        .map(Approval::stages)
        .orElse(List.of());
  }

  private Told record(Person authoriser, Person recordedBy) {
    SpokenWord word = new SpokenWord(cast.id(authoriser), doors.clock().instant(), "telephone");
    run(recordedBy, () -> doors.approvals().recordWord(cast.actor(recordedBy), id, word));
    return Told.TAKEN;
  }

  private Told answer(Person actor, boolean confirmed) {
    List<VerbalWord> open =
        cast.world.inAccount(() -> doors.approvals().wordsOn(now())).stream()
            .filter(word -> word.standing() == VerbalWord.Standing.OPEN)
            .filter(word -> word.authoriser().equals(cast.id(actor)))
            .toList();
    if (open.isEmpty()) {
      return Told.refused("no word of theirs");
    }
    run(
        actor,
        () ->
            doors
                .approvals()
                .answerWord(cast.actor(actor), id, open.getFirst().vote(), confirmed, "So it was"));
    return Told.TAKEN;
  }

  private Told override(Command.Override override) {
    Transition transition = Transition.valueOf(override.transition().name());
    String code = BlockerWords.codeOf(override.blocker());
    run(
        override.actor(),
        () ->
            doors
                .changes()
                .override(cast.actor(override.actor()), id, transition, code, override.reason()));
    return Told.TAKEN;
  }

  // ---------------------------------------------------------------- what can be seen

  Change now() {
    return cast.world.inAccount(() -> doors.changes().get(id));
  }

  /** The answers that stand; those that confirmed a proposal follow it. */
  RiskAnswers risk() {
    return cast.world
        .inAccount(() -> doors.risks().latest(id))
        .map(Scoring::assessment)
        .map(Writings::answers)
        .orElse(RiskAnswers.NONE);
  }

  /** The transitions in the ledger, oldest first. */
  List<String> ledger() {
    Set<String> transitions =
        Arrays.stream(Transition.values()).map(Transition::slug).collect(Collectors.toSet());
    List<String> deeds =
        cast
            .world
            .inAccount(() -> doors.ledger().of("change", id.value(), null, 1000))
            .items()
            .stream()
            .map(LedgerEvent::deed)
            .filter(transitions::contains)
            .collect(Collectors.toCollection(ArrayList::new));
    return deeds.reversed();
  }

  private ChangeId draft() {
    Person requester = model.parties().requester();
    ChangeType type = ChangeType.valueOf(model.type().name());
    ModelRef made = standard.map(ProductModel::reference).orElse(null);
    NewChange wanted = new NewChange(cast.world.bakery.id(), type, Writings.TITLE, made);
    return as(requester, () -> doors.changes().create(cast.actor(requester), wanted)).id();
  }

  private <T> T as(Person person, Supplier<T> deed) {
    return cast.world.as(cast.person(person), deed);
  }

  private void run(Person person, Runnable deed) {
    cast.world.doAs(cast.person(person), deed);
  }
}
