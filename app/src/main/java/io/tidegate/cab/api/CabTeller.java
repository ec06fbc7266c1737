package io.tidegate.cab.api;

import io.tidegate.api.EntityTag;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Seat;
import io.tidegate.kernel.Actor;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells meetings and items as they are now. */
@Component
class CabTeller {
  private final Meetings meetings;
  private final Agendas agendas;
  private final Notebooks notebooks;
  private final ActionItems actionItems;
  private final InstantSource clock;

  CabTeller(
      Meetings meetings,
      Agendas agendas,
      Notebooks notebooks,
      ActionItems actionItems,
      InstantSource clock) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.notebooks = notebooks;
    this.actionItems = actionItems;
    this.clock = clock;
  }

  ResponseEntity<MeetingResource> meeting(
      Actor actor, MeetingId id, ResponseEntity.BodyBuilder answer) {
    Meeting meeting = meetings.get(actor, id);
    MeetingResource told = told(meeting, meetings.seats(id));
    return answer.eTag(EntityTag.of(meeting.version(), told).header()).body(told);
  }

  MeetingResource told(Meeting meeting, List<Seat> seats) {
    return MeetingResource.of(meeting, seats, meetings.seesAll());
  }

  List<AgendaItemResource> items(Actor actor, MeetingId id) {
    return agendas.of(actor, id).stream().map(this::told).toList();
  }

  AgendaItemResource item(Actor actor, AgendaItemId id) {
    return told(agendas.get(actor, id));
  }

  private AgendaItemResource told(AgendaItem item) {
    return AgendaItemResource.of(item, clock.instant());
  }

  MinutesResource minutes(Actor actor, MeetingId id) {
    List<AgendaItem> agenda = agendas.of(actor, id);
    return new MinutesResource(
        told(meetings.get(actor, id), meetings.seats(id)),
        agenda.stream().map(this::told).toList(),
        notebooks.notes(agenda).stream()
            .map(note ->
                new MinutesResource.NoteResource(
                    note.item().value(), note.by().value(), note.at(), note.text()))
            .toList(),
        actionItems.of(id).stream().map(ActionResource::of).toList());
  }
}
