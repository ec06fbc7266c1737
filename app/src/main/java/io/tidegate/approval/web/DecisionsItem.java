package io.tidegate.approval.web;

import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to what waits for decisions. */
@Component
class DecisionsItem implements NavigationItem {
  @Override
  public String label() {
    return "Decisions";
  }

  @Override
  public String icon() {
    return "circle-check";
  }

  @Override
  public String href() {
    return "/decisions";
  }

  @Override
  public int order() {
    return 35;
  }
}
