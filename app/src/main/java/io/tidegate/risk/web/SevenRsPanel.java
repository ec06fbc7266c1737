package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.Risks;
import io.tidegate.ui.View;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pre-flight look at a request, while it is still being written and assessed. */
@Component
@Order(190)
class SevenRsPanel implements ChangePanel {
  private static final Set<State> PREPARING = EnumSet.of(State.DRAFT, State.ASSESS);

  private final Risks risks;

  SevenRsPanel(Risks risks) {
    this.risks = risks;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    return PREPARING.contains(change.state())
        ? Optional.of(new SevenRsSection(risks.sevenRs(change)))
        : Optional.empty();
  }

  @Override
  public String tab() {
    return "Seven R’s";
  }

  @Override
  public String anchor() {
    return "seven-rs";
  }
}
