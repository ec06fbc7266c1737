package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a change from a whole form at once, also from an earlier change. */
@Service
public class Requests {
  private final Changes changes;

  Requests(Changes changes) {
    this.changes = changes;
  }

  /**
   * Drafts a change and writes what the form says into it: both, or neither. Throws what {@link
   * Changes#create} and {@link Changes#edit} throw.
   *
   * @param origin the change it is a copy of; its plan is copied and the relation kept. Null when
   *     it is no copy
   */
  @Transactional
  public Change draft(Actor actor, NewChange wanted, List<Edit> edits, @Nullable ChangeId origin) {
    if (origin == null) {
      return changes.create(actor, wanted, edits);
    }
    List<Edit> all = new ArrayList<>(edits);
    all.add(new Edit.WritePlan(copy(changes.get(origin).plan())));
    Change fresh = changes.create(actor, wanted, all);
    changes.relate(actor, fresh.id(), Relation.COPY, origin);
    return fresh;
  }

  private static Plan copy(Plan plan) {
    return new Plan(
        plan.steps().stream().map(Requests::copy).toList(),
        plan.noRollbackBecause(),
        plan.effortMinutes(),
        plan.resources(),
        plan.cost());
  }

  private static Step copy(Step step) {
    return new Step(
        TimeOrderedUuid.next(),
        step.kind(),
        step.text(),
        step.verification(),
        step.owner(),
        step.minutes(),
        step.irreversible(),
        step.required(),
        step.command(),
        step.tools());
  }
}
