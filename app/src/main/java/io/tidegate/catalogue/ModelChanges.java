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
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
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
  private final Filling filling;

  ModelChanges(Models models, Changes changes, Ledger ledger, Filling filling) {
    this.models = models;
    this.changes = changes;
    this.ledger = ledger;
    this.filling = filling;
  }

  /**
   * Makes a change from the latest version of the model and submits it. What stands in the way of
   * submitting leaves it a draft, with its blockers on its page.
   *
   * @throws Invalid when no change may be made from the model, not for this client or not under
   *     these terms, with what it asks for at its field
   */
  @Transactional
  public Change start(Actor actor, ModelId id, Start wanted) {
    Model model = models.get(id);
    check(model, wanted);
    Procedure procedure = model.facts().procedure();
    Filling.Filled filled = filling.of(procedure, wanted);
    ModelRef made = new ModelRef(id.value(), model.current().number());
    Change draft =
        changes.create(
            actor,
            new NewChange(wanted.client(), ChangeType.STANDARD, filled.purpose().title(), made));
    changes.edit(actor, draft.id(), draft.version(), edits(actor, draft, filled));
    changes.rate(draft.id(), procedure.rating());
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

  private static List<Edit> edits(Actor actor, Change draft, Filling.Filled filled) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Describe(filled.purpose(), false));
    edits.add(new Edit.ChooseScope(filled.scope()));
    edits.add(new Edit.WritePlan(filled.plan()));
    edits.add(new Edit.ChooseWindow(filled.window()));
    if (actor.holdsAny(draft.client(), Role.IMPLEMENTER)) {
      edits.add(new Edit.NamePeople(carriedOutBy(actor, draft.people())));
    }
    return edits;
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
