package io.tidegate.calendar.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.UserMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** My calendar feeds, in the menu under a person's initials. */
@Component
@Order(60)
class FeedMenu implements UserMenu {
  @Override
  public List<Entry> entries(Actor actor) {
    return List.of(new Entry("Calendar feeds", "calendar-event", "/calendar/feeds", false));
  }
}
