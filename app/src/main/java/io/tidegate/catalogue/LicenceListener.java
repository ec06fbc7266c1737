package io.tidegate.catalogue;

import io.tidegate.change.ChangeMoved;
import io.tidegate.change.Changes;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Transition;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Looks at a model's licence whenever one of its changes has been closed. */
@Component
class LicenceListener {
  private final Licences licences;
  private final Changes changes;

  LicenceListener(Licences licences, Changes changes) {
    this.licences = licences;
    this.changes = changes;
  }

  @ApplicationModuleListener(condition = "#moved.ended()")
  void on(ChangeMoved moved) {
    if (moved.transition() != Transition.CLOSE) {
      return;
    }
    ModelRef made = changes.get(moved.change()).model();
    if (made != null) {
      licences.judge(new ModelId(made.model()));
    }
  }
}
