package io.tidegate.risk;

import io.tidegate.change.Aspect;
import io.tidegate.change.ChangeEdited;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Scores again inside the transaction of an edit, so that the new revision shows the new risk. */
@Component
class RiskListener {
  private static final Set<Aspect> RISKY =
      EnumSet.of(Aspect.PURPOSE, Aspect.SCOPE, Aspect.PLAN, Aspect.WINDOW);

  private final Risks risks;

  RiskListener(Risks risks) {
    this.risks = risks;
  }

  /** What was never scored bears no rating, and is not asked about again. */
  @EventListener
  void on(ChangeEdited edited) {
    if (edited.change().rating() != null && RISKY.contains(edited.aspect())) {
      risks.edited(edited.by(), edited.change());
    }
  }
}
