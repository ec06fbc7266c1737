package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.RequestPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.Risks;
import io.tidegate.ui.View;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the seven R's beside the request form, filled from what is typed so far. */
@Component
@Order(100)
class RequestRs implements RequestPanel {
  private final Risks risks;

  RequestRs(Risks risks) {
    this.risks = risks;
  }

  @Override
  public Optional<View> of(Change draft, Actor writer) {
    return Optional.of(new SevenRsSection(risks.sevenRs(draft)));
  }
}
