package io.tidegate.approval.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import io.tidegate.ui.Place;
import java.util.List;
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

  @Override
  public String also() {
    return "approvals";
  }

  @Override
  public List<Place> below(Actor actor) {
    return actor.confinedTo() != null
        ? List.of()
        : List.of(
            new Place("Low risk together", "/decisions/together", "approve several bulk"),
            new Place("How long decisions take", "/decisions/times", "figures"),
            new Place("Who stands in", "/decisions/stand-ins", "absence delegate vacation away"));
  }
}
