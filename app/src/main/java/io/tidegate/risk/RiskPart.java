package io.tidegate.risk;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.RevisionPart;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the answers and their level a part of what an approver decides on. */
@Component
class RiskPart implements RevisionPart {
  private final RiskStore store;

  RiskPart(RiskStore store) {
    this.store = store;
  }

  @Override
  public Aspect aspect() {
    return Aspect.RISK;
  }

  @Override
  public Map<String, ?> contentOf(Change change) {
    return store
        .latest(change.id())
        .map(latest -> Gist.forRevision(latest.assessment()))
        .orElse(Map.of());
  }
}
