package io.tidegate.calendar.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the calendar. */
@Component
class CalendarItem implements NavigationItem {
  @Override
  public String label() {
    return "Calendar";
  }

  @Override
  public String icon() {
    return "calendar-event";
  }

  @Override
  public String href() {
    return "/calendar";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("k");
  }
}
