package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Hindrances;
import io.tidegate.change.Hold;
import io.tidegate.change.Offer;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.execution.Decision;
import io.tidegate.execution.Logbook;
import io.tidegate.execution.Progress;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the run page together for one reader. */
@Component
class RunPages {
  private static final int LINES = 40;

  private final Changes changes;
  private final Runs runs;
  private final Logbook logbook;
  private final BeforeStart beforeStart;
  private final People people;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  RunPages(
      Changes changes,
      Runs runs,
      Logbook logbook,
      BeforeStart beforeStart,
      People people,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.runs = runs;
    this.logbook = logbook;
    this.beforeStart = beforeStart;
    this.people = people;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  Frame frame(Actor actor, Change change) {
    return frames
        .of(
            actor,
            "Run",
            new Crumb("Changes", "/changes"),
            new Crumb(change.code(), "/changes/" + change.number()))
        .wide()
        .folded()
        .live();
  }

  /**
   * The board as it is now.
   *
   * @param wanted the step somebody chose to look at; null for the one at hand
   */
  RunBoard board(Actor actor, Change change, @Nullable UUID wanted) {
    Run run = runs.of(change);
    Times times = new Times(frames.look(actor).zone(), clock);
    Names names = Names.of(people, mentioned(run));
    Optional<RunStep> chosen =
        Optional.ofNullable(wanted)
            .flatMap(run::step)
            .or(() -> running(change) ? run.current() : Optional.empty());
    Steps steps = new Steps(run, chosen, names, times, path(change));
    List<Offer> offers = changes.offers(actor, change);
    return new RunBoard(
        head(actor, run, names, times),
        Clocks.of(run, times),
        steps.groups(),
        steps.tally(),
        chosen.map(step -> current(actor, run, steps, step)).orElse(null),
        beforeStart.of(actor, change, offers).orElse(null),
        finish(actor, run, offers),
        decide(actor, run, names, times),
        rollBack(run, offers, times),
        new LogLines(times).of(logbook.events(change.id(), LINES)),
        nothingToDo(change));
  }

  static Hindrances words(Actor actor, Change change) {
    return new Hindrances(actor, change, path(change) + "/run");
  }

  private RunBoard.CurrentStep current(Actor actor, Run run, Steps steps, RunStep step) {
    boolean mine =
        step.progress().status().underWay() && actor.person().equals(step.progress().by());
    return steps.current(step, runs.mayWork(actor, run, step), mine);
  }

  private RunBoard.Head head(Actor actor, Run run, Names names, Times times) {
    Change change = run.change();
    Client client = clients.get(change.client());
    Hold hold = change.hold();
    return new RunBoard.Head(
        path(change),
        change.code(),
        change.title(),
        change.state().slug(),
        change.state().title(),
        client.shortName(),
        client.name(),
        started(change, times),
        change.version(),
        hold == null ? null : "%s: “%s”".formatted(names.of(hold.by()), hold.reason()),
        logbook.mayWrite(actor, change),
        logbook.draft(actor, change.id()));
  }

  private static String started(Change change, Times times) {
    Instant started = change.result().started();
    String revision = change.revision() == 0 ? "" : ", revision " + change.revision();
    return started == null
        ? "Not started" + revision
        : "Started " + times.moment(started) + revision;
  }

  private static RunBoard.@Nullable Finish finish(Actor actor, Run run, List<Offer> offers) {
    if (!running(run.change())) {
      return null;
    }
    Optional<Offer> offer = offered(offers, Transition.FINISH);
    boolean asPlanned =
        run.change().type() == ChangeType.STANDARD
            && !run.change().rollingBack()
            && !run.change().held()
            && !run.troubled();
    return offer
        .map(finish ->
            new RunBoard.Finish(
                run.missing().isEmpty(),
                finish.permitted(),
                asPlanned && finish.permitted(),
                !run.change().scope().affected().isEmpty(),
                words(actor, run.change()).of(finish.blockers())))
        .orElse(null);
  }

  private RunBoard.@Nullable Decide decide(Actor actor, Run run, Names names, Times times) {
    Decision decision = run.decision();
    boolean due = running(run.change()) && run.decisionDue(clock.instant());
    if (!due && decision == null) {
      return null;
    }
    PersonId decider = run.change().people().decider();
    String said =
        decision == null
            ? null
            : "%s said %s at %s: “%s”"
                .formatted(
                    names.of(decision.by()),
                    decision.go() ? "go" : "no-go",
                    times.time(decision.at()),
                    decision.reason());
    return new RunBoard.Decide(
        due,
        runs.mayDecide(actor, run.change()) && running(run.change()) && !run.change().rollingBack(),
        decider == null ? "a change manager" : names.of(decider),
        said,
        run.stopped());
  }

  private RunBoard.RollBack rollBack(Run run, List<Offer> offers, Times times) {
    Change change = run.change();
    Optional<Offer> offer =
        offered(offers, Transition.ROLL_BACK).filter(each -> each.stopping() == 0);
    return new RunBoard.RollBack(
        offer.isPresent(),
        offer.map(Offer::permitted).orElse(false),
        goingBack(run, times),
        change.plan().of(io.tidegate.change.Step.Kind.ROLLBACK).size(),
        times.time(clock.instant().plus(run.goingBack())));
  }

  private static String goingBack(Run run, Times times) {
    if (run.back().isEmpty()) {
      String reason = run.change().plan().noRollbackBecause();
      return reason.isBlank()
          ? "The plan has no rollback steps."
          : "Cannot be rolled back: " + reason;
    }
    String how =
        run.rehearsal() == null
            ? "as planned, never rehearsed"
            : "as rehearsed on " + times.day(run.rehearsal().doneAt());
    String by =
        run.rollbackDeadline()
            .map(deadline -> ", and must begin by " + times.time(deadline))
            .orElse("");
    return "Going back takes %s, %s%s.".formatted(times.length(run.goingBack()), how, by);
  }

  private static String nothingToDo(Change change) {
    return switch (change.state()) {
      case IMPLEMENT ->
          change.rollingBack() ? "All rollback steps are done." : "All steps are done.";
      case VALIDATE -> "The run is over. Now it is validated.";
      case REVIEW -> "The run is over. Now it is reviewed.";
      case CLOSED -> "The change is closed.";
      case DRAFT, ASSESS, AUTHORIZE, SCHEDULED -> "The run has not begun.";
      case REJECTED, CANCELLED -> "The change never ran.";
    };
  }

  private static List<@Nullable PersonId> mentioned(Run run) {
    List<@Nullable PersonId> all = new ArrayList<>();
    for (List<RunStep> steps : List.of(run.forward(), run.back())) {
      for (RunStep step : steps) {
        Progress progress = step.progress();
        all.add(progress.by());
        all.add(step.step().owner());
      }
    }
    Hold hold = run.change().hold();
    all.add(hold == null ? null : hold.by());
    all.add(run.change().people().decider());
    all.add(run.decision() == null ? null : run.decision().by());
    return all;
  }

  static Optional<Offer> offered(List<Offer> offers, Transition transition) {
    return offers.stream().filter(offer -> offer.transition() == transition).findFirst();
  }

  static boolean running(Change change) {
    return change.state() == State.IMPLEMENT;
  }

  static String path(Change change) {
    return "/changes/" + change.number();
  }
}
