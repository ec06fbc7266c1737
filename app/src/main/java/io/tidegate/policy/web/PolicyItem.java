package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to the policy, for the account's staff. */
@Component
class PolicyItem implements NavigationItem {
  @Override
  public String label() {
    return "Policy";
  }

  @Override
  public String icon() {
    return "gavel";
  }

  @Override
  public String href() {
    return "/policy";
  }

  @Override
  public int order() {
    return 65;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.confinedTo() == null;
  }
}
