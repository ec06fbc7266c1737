package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.PlanReader;
import io.tidegate.risk.Risks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays the plan check beside the plan's editor. */
@Component
class PlanRemarks implements PlanReader {
  private final Risks risks;

  PlanRemarks(Risks risks) {
    this.risks = risks;
  }

  @Override
  public List<Remark> remarks(Change change) {
    return risks.findings(change).stream()
        .map(finding -> new Remark(finding.steps(), finding.sentence(), finding.advice()))
        .toList();
  }
}
