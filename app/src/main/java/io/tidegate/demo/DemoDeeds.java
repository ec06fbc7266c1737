package io.tidegate.demo;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.demo.DemoPlot.Crew;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import io.tidegate.risk.Given;
import io.tidegate.risk.Proposal;
import io.tidegate.risk.Risks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do to a change, through the rooms' doors and at the moment that is being told. A
 * refusal throws {@link Stuck}.
 */
@Component
class DemoDeeds {
  private static final String NOT_HERE = "Checked by hand before the start; noted in the plan.";

  private final Changes changes;
  private final Risks risks;
  private final DemoModels models;
  private final InstantSource clock;

  DemoDeeds(Changes changes, Risks risks, DemoModels models, InstantSource clock) {
    this.changes = changes;
    this.risks = risks;
    this.models = models;
    this.clock = clock;
  }

  /** A door said no where the story needs a yes. */
  static final class Stuck extends RuntimeException {
    Stuck(String sentence) {
      super(sentence);
    }
  }

  void draft(DemoTale tale) {
    DemoPlot plot = tale.plot();
    Actor requester = plot.crew().requester();
    Change change =
        changes.create(
            requester,
            new NewChange(plot.client().id(), plot.piece().type(), plot.title(), modelOf(plot)));
    tale.drafted(change.id());
    if (change.model() != null) {
      changes.rate(change.id(), DemoModels.LOW);
    }
    must(
        changes.edit(
            requester,
            change.id(),
            change.version(),
            List.of(
                new Edit.Describe(DemoPapers.purpose(plot), plot.piece().major()),
                new Edit.ChooseScope(DemoPapers.scope(plot)))));
  }

  private @Nullable ModelRef modelOf(DemoPlot plot) {
    return plot.piece().type() == ChangeType.STANDARD ? models.of(plot) : null;
  }

  void staff(DemoTale tale) {
    Crew crew = tale.plot().crew();
    boolean own = crew.requester().confinedTo() == null;
    write(
        tale,
        own ? crew.requester() : crew.manager(),
        new Edit.NamePeople(DemoPapers.people(crew)));
  }

  void brief(DemoTale tale) {
    DemoPlot plot = tale.plot();
    Actor requester = plot.crew().requester();
    write(
        tale,
        requester,
        new Edit.BriefEmergency(DemoPapers.brief(plot)),
        new Edit.ChooseWindow(plot.window()),
        new Edit.NamePeople(DemoPapers.people(plot.crew())));
  }

  void submit(DemoTale tale) {
    take(tale, tale.plot().crew().requester(), Transition.SUBMIT, "");
  }

  void document(DemoTale tale) {
    DemoPlot plot = tale.plot();
    Edit plan = new Edit.WritePlan(DemoPapers.plan(plot));
    Edit guards = new Edit.StateSafeguards(DemoPapers.safeguards(plot, clock.instant()));
    if (plot.piece().emergency()) {
      write(tale, plot.crew().owner(), plan, guards);
    } else {
      write(tale, plot.crew().owner(), plan, guards, new Edit.ChooseWindow(plot.window()));
    }
  }

  /** Takes the proposals as they are. */
  void assess(DemoTale tale) {
    Map<io.tidegate.risk.Question, Integer> scores =
        risks.proposals(now(tale)).stream()
            .collect(Collectors.toMap(Proposal::question, Proposal::score));
    risks.assess(tale.plot().crew().owner(), tale.change(), new Given(scores, Map.of()));
  }

  void ask(DemoTale tale) {
    take(tale, tale.plot().crew().owner(), Transition.REQUEST_APPROVAL, "");
  }

  /** The window becomes longer, and everybody is asked again. */
  void move(DemoTale tale) {
    Window before = tale.plot().window();
    Duration more = Duration.ofMinutes(30);
    Window longer = new Window(before.start().minus(more), before.end().plus(more));
    write(tale, tale.plot().crew().owner(), new Edit.ChooseWindow(longer));
  }

  void cancel(DemoTale tale) {
    take(tale, tale.plot().crew().owner(), Transition.CANCEL, DemoPapers.cancelled(tale.plot()));
  }

  void cancelWhenUndecided(DemoTale tale) {
    if (now(tale).state() == State.AUTHORIZE) {
      String reason = "Those who were asked said no; we look for another way.";
      take(tale, tale.plot().crew().owner(), Transition.CANCEL, reason);
    }
  }

  void hold(DemoTale tale) {
    String reason = "The carrier's engineer is ill; they name another day by Tuesday.";
    take(tale, tale.plot().crew().manager(), Transition.HOLD, reason);
  }

  void start(DemoTale tale) {
    take(tale, tale.plot().crew().hands().getFirst(), Transition.START, "");
  }

  void rollBack(DemoTale tale) {
    Actor hand = tale.plot().crew().hands().getFirst();
    take(tale, hand, Transition.ROLL_BACK, tale.plot().word("undo"));
  }

  /** A standard change carries on by itself, so its result is told before it ends. */
  void finish(DemoTale tale) {
    Actor hand = tale.plot().crew().hands().getFirst();
    if (tale.plot().piece().type() == ChangeType.STANDARD) {
      tell(tale, hand);
      take(tale, hand, Transition.FINISH, "");
    } else {
      take(tale, hand, Transition.FINISH, "");
      tell(tale, hand);
    }
  }

  private void tell(DemoTale tale, Actor hand) {
    Change change = now(tale);
    write(tale, hand, new Edit.TellResult(DemoPapers.result(tale.plot(), change.result())));
  }

  void accept(DemoTale tale) {
    if (now(tale).state() == State.VALIDATE) {
      take(tale, tale.plot().crew().validator(), Transition.ACCEPT, "");
    }
  }

  void close(DemoTale tale) {
    if (now(tale).state() != State.CLOSED) {
      take(tale, tale.plot().crew().manager(), Transition.CLOSE, "");
    }
  }

  Change now(DemoTale tale) {
    return changes.get(tale.change());
  }

  private void write(DemoTale tale, Actor by, Edit... edits) {
    must(changes.edit(by, tale.change(), now(tale).version(), List.of(edits)));
  }

  /** Takes the transition; what a change manager may pass, they pass first, with a reason. */
  private void take(DemoTale tale, Actor by, Transition transition, String reason) {
    Move move = Move.of(transition, now(tale).version()).because(reason);
    if (changes.take(by, tale.change(), move) instanceof Ruling.Refused refused) {
      pass(tale, transition, refused.blockers());
      must(
          changes.take(
              by, tale.change(), Move.of(transition, now(tale).version()).because(reason)));
    }
  }

  private void pass(DemoTale tale, Transition transition, List<Blocker> blockers) {
    Actor manager = tale.plot().crew().manager();
    for (Blocker blocker : blockers) {
      if (blocker.overridableBy().isEmpty()) {
        throw new Stuck(transition + ": " + blocker.sentence());
      }
      changes.override(manager, tale.change(), transition, blocker.code(), NOT_HERE);
    }
  }

  private static void must(Ruling answer) {
    if (answer instanceof Ruling.Refused refused) {
      throw new Stuck(
          refused.blockers().stream().map(Blocker::sentence).collect(Collectors.joining("; ")));
    }
  }
}
