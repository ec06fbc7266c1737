package io.tidegate.directory.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.UserMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people set for themselves, in the menu under their initials. */
@Component
@Order(10)
class PersonalMenu implements UserMenu {
  @Override
  public List<Entry> entries(Actor actor) {
    return List.of(
        new Entry("My profile", "user", "/profile", false),
        new Entry("While I am away", "calendar-event", "/absence", false));
  }
}
