package io.tidegate.e2e;

import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.cab.Agendas;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Sittings;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.State;
import io.tidegate.demo.Northlight;
import io.tidegate.kernel.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Finds the places of the CAB. */
record CabPlaces(
    ApplicationContext application,
    Northlight northlight,
    Map<String, List<String>> visits,
    ChangePlaces changePlaces)
    implements RoomPlaces {
  /**
   * One meeting that runs, with what waits for the board and something of the client whose person
   * visits, and one to come, which has nothing for them.
   */
  @Override
  public void find() {
    Actor chair = northlight.actor(MANAGER);
    MeetingId runs = convened(LocalDate.parse("2035-01-09"));
    int closed = Integer.parseInt(changePlaces.at(State.CLOSED, "").replaceAll("\\D", ""));
    northlight.as(
        MANAGER,
        () -> {
          Agendas agendas = application.getBean(Agendas.class);
          agendas.addTopic(chair, runs, "Windows over the holidays");
          agendas.addChange(chair, runs, closed);
          application.getBean(Sittings.class).begin(chair, runs);
          return runs;
        });
    MeetingId comes = convened(LocalDate.parse("2035-01-16"));
    visits.put("/cab/{id}", List.of("/cab/" + runs, "/cab/" + comes));
    visits.put("/cab/{id}/minutes", List.of("/cab/" + runs + "/minutes"));
    visits.put("/cab/{id}/move", List.of("/cab/" + comes + "/move"));
    visits.put("/cab/series/{series}", List.of("/cab/series/" + series()));
  }

  private UUID series() {
    Recurrence weekly = Recurrence.once(LocalDateTime.parse("2035-02-06T10:00"), 60);
    MeetingFacts facts = new MeetingFacts("CAB", "Room 2", weekly.by("FREQ=WEEKLY"));
    return Objects.requireNonNull(
        northlight
            .as(
                MANAGER,
                () -> application.getBean(Meetings.class).convene(northlight.actor(MANAGER), facts))
            .series());
  }

  private MeetingId convened(LocalDate day) {
    MeetingFacts facts = new MeetingFacts("CAB", "Room 2", Recurrence.once(day.atTime(10, 0), 60));
    return northlight
        .as(
            MANAGER,
            () -> application.getBean(Meetings.class).convene(northlight.actor(MANAGER), facts))
        .id();
  }
}
