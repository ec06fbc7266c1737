package io.tidegate.calendar.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import io.tidegate.ui.Place;
import java.util.ArrayList;
import java.util.List;
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

  @Override
  public List<Place> below(Actor actor) {
    List<Place> places = new ArrayList<>();
    places.add(
        new Place(
            "Windows and blackouts", "/calendar/entries", "freeze maintenance lockdown holidays"));
    places.add(new Place("On tonight", "/calendar/tonight", "night shift"));
    places.add(new Place("Vendor work", "/calendar/vendor-work", "carrier circuit notices"));
    places.add(new Place("Calendar feeds", "/calendar/feeds", "subscribe outlook ics"));
    if (actor.confinedTo() == null) {
      places.add(new Place("What stops a change", "/calendar/rules", "conflicts collisions"));
    }
    return places;
  }
}
