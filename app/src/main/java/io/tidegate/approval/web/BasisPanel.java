package io.tidegate.approval.web;

import io.tidegate.approval.DecisionBasis;
import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import org.springframework.stereotype.Component;

/** Offers the facts of the decision page to other rooms. */
@Component
class BasisPanel implements DecisionBasis {
  private final ApprovalPages pages;

  BasisPanel(ApprovalPages pages) {
    this.pages = pages;
  }

  @Override
  public View of(Actor reader, Change change) {
    return pages.basis(reader, change);
  }
}
