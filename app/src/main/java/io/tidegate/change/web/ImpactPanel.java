package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.ImpactWords;
import io.tidegate.inventory.Impacts;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page whom it hits, over all clients the reader may see. */
@Component
@Order(100)
class ImpactPanel implements ChangePanel {
  private static final int SHOWN = 7;
  private static final int FOLDED = 43;
  private static final int CRITICAL = 4;

  private final Impacts impacts;
  private final ImpactWords words;

  ImpactPanel(Impacts impacts, ImpactWords words) {
    this.impacts = impacts;
    this.words = words;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    int affected = change.scope().affected().size();
    if (affected == 0) {
      return Optional.empty();
    }
    Impact impact = impacts.of(change.scope().affected());
    String impacted = words.summary(impact);
    return Optional.of(
        new ImpactSection(
            affected + " affected, " + (impacted.isEmpty() ? "nothing impacted" : impacted),
            words.lines(impact.worst(SHOWN), change.client()),
            words.lines(impact.from(SHOWN, FOLDED), change.client()),
            Math.max(0, impact.size() - SHOWN - FOLDED),
            Math.max(0, impact.atLeast(CRITICAL) - SHOWN)));
  }

  @Override
  public String tab() {
    return "Impact";
  }

  @Override
  public String anchor() {
    return "impact";
  }
}
