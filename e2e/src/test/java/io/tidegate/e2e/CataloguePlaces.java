package io.tidegate.e2e;

import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.demo.Northlight;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Finds the places of the catalogue. */
record CataloguePlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  @Override
  public void find() {
    Model model =
        northlight
            .as(CLIENT, () -> application.getBean(Models.class).list(ModelFilter.NONE))
            .getFirst();
    String path = "/catalogue/" + model.id();
    visits.put("/catalogue/{id}", List.of(path));
    visits.put("/catalogue/{id}/edit", List.of(path + "/edit"));
    visits.put("/catalogue/{id}/versions", List.of(path + "/versions"));
    visits.put("/catalogue/{id}/schedules/new", List.of(path + "/schedules/new"));
    String schedule = path + "/schedules/" + scheduled(model);
    visits.put("/catalogue/{id}/schedules/{schedule}", List.of(schedule));
    visits.put("/catalogue/{id}/schedules/{schedule}/edit", List.of(schedule + "/edit"));
  }

  /** Changes made from the model on the second Tuesday of each month. */
  private ScheduleId scheduled(Model model) {
    return northlight.as(
        MANAGER,
        () ->
            application
                .getBean(Schedules.class)
                .add(
                    northlight.actor(MANAGER),
                    model.id(),
                    new ScheduleFacts(
                        model.facts().clients().iterator().next(),
                        null,
                        Map.of(),
                        Recurrence.once(LocalDateTime.parse("2090-12-12T22:00"), 600)
                            .by("FREQ=MONTHLY;BYDAY=2TU"),
                        14,
                        northlight.actor(MANAGER).person())));
  }
}
