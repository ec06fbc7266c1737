package io.tidegate.cab.web;

import io.tidegate.cab.Meetings;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the board's meetings. */
@Component
class CabItem implements NavigationItem {
  private final Meetings meetings;

  CabItem(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public String label() {
    return "CAB";
  }

  @Override
  public String icon() {
    return "users-group";
  }

  @Override
  public String href() {
    return "/cab";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return meetings.mayRead(actor);
  }

  @Override
  public Optional<String> key() {
    return Optional.of("b");
  }
}
