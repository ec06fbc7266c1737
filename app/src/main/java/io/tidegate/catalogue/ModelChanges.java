package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes standard changes from models: filled in, and scheduled when nothing is missing. */
@Service
public class ModelChanges {
  private final Models models;
  private final Changes changes;
  private final Ledger ledger;
  private final InstantSource clock;

  ModelChanges(Models models, Changes changes, Ledger ledger, InstantSource clock) {
    this.models = models;
    this.changes = changes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Makes a change from the latest version of the model and submits it. What stands in the way of
   * submitting leaves it a draft, with its blockers on its page.
   *
   * @throws Invalid when no change may be made from the model, or not for this client
   */
  @Transactional
  public Change start(Actor actor, ModelId id, Start wanted) {
    Model model = models.get(id);
    check(model, wanted);
    ModelRef made = new ModelRef(id.value(), model.current().number());
    Change draft =
        changes.create(
            actor, new NewChange(wanted.client(), ChangeType.STANDARD, model.title(), made));
    changes.edit(actor, draft.id(), draft.version(), edits(actor, draft, model, wanted));
    changes.rate(draft.id(), model.facts().procedure().rating());
    ledger.append(
        actor,
        Deed.of("catalogue", id.value(), wanted.client(), "change-made")
            .with(Map.of("change", draft.code(), "version", made.version())));
    Ruling answer =
        changes.take(
            actor, draft.id(), Move.of(Transition.SUBMIT, changes.get(draft.id()).version()));
    return switch (answer) {
      case Ruling.Moved moved -> moved.change();
      case Ruling.Refused refused -> refused.change();
    };
  }

  private void check(Model model, Start wanted) {
    models
        .whyNot(model)
        .ifPresent(why -> {
          throw new Invalid("client", why + ".");
        });
    if (!model.isFor(wanted.client())) {
      throw new Invalid("client", "This model may not be used for this client.");
    }
  }

  private List<Edit> edits(Actor actor, Change draft, Model model, Start wanted) {
    Procedure procedure = model.facts().procedure();
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit.Describe(
            new Purpose(
                procedure.title(),
                procedure.reason(),
                procedure.desiredOutcome(),
                procedure.category(),
                Priority.MEDIUM),
            false));
    edits.add(new Edit.ChooseScope(scope(wanted)));
    edits.add(new Edit.WritePlan(procedure.plan()));
    edits.add(new Edit.ChooseWindow(window(procedure, wanted)));
    if (actor.holdsAny(wanted.client(), Role.IMPLEMENTER)) {
      edits.add(new Edit.NamePeople(carriedOutBy(actor, draft.people())));
    }
    return edits;
  }

  private static Scope scope(Start wanted) {
    return wanted.item() == null
        ? new Scope(Set.of(), "The model touches no recorded item.")
        : new Scope(Set.of(wanted.item()), "");
  }

  /** Begins with the running minute, so that work may begin at once. */
  private Window window(Procedure procedure, Start wanted) {
    Instant begin = wanted.at() == null ? clock.instant() : wanted.at();
    Instant start = begin.truncatedTo(ChronoUnit.MINUTES);
    return new Window(start, start.plus(ModelPolicy.length(procedure.plan())));
  }

  private static io.tidegate.change.People carriedOutBy(
      Actor actor, io.tidegate.change.People people) {
    return new io.tidegate.change.People(
        people.requester(),
        people.owner(),
        Set.of(actor.person()),
        people.validator(),
        people.decider());
  }
}
