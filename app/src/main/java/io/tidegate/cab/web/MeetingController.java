package io.tidegate.cab.web;

import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Sittings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A meeting's page, and what is done with the meeting as a whole. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class MeetingController {
  private final Meetings meetings;
  private final Agendas agendas;
  private final Sittings sittings;
  private final MeetingPages pages;
  private final Live live;

  MeetingController(
      Meetings meetings, Agendas agendas, Sittings sittings, MeetingPages pages, Live live) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.sittings = sittings;
    this.pages = pages;
    this.live = live;
  }

  @GetMapping("/cab/{id}")
  Answer show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String item,
      Htmx htmx) {
    Meeting meeting = meetings.get(actor, MeetingId.of(id));
    AgendaItemId looked = item == null ? null : AgendaItemId.of(item);
    return htmx.wants("cab")
        ? pages.board(actor, meeting, looked, Sent.NOTHING)
        : pages.page(actor, meeting, looked, Sent.NOTHING);
  }

  /** Tells whenever the meeting or a vote on one of its changes moved. */
  @GetMapping(path = "/cab/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable String id) {
    return live.watch(actor, meetings.get(actor, MeetingId.of(id)).id().value());
  }

  @PostMapping("/cab/{id}/beginning")
  Answer begin(Actor actor, @PathVariable String id) {
    return deed(actor, id, null, "begin", Map.of(), meeting -> sittings.begin(actor, meeting));
  }

  @PostMapping("/cab/{id}/attendance")
  Answer come(Actor actor, @PathVariable String id) {
    return deed(actor, id, null, "come", Map.of(), meeting -> sittings.come(actor, meeting));
  }

  /** To the next item, or to the one named. */
  @PostMapping("/cab/{id}/turns")
  Answer turn(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    AgendaItemId seen = from.isEmpty() ? null : AgendaItemId.of(from);
    return deed(
        actor,
        id,
        null,
        "turn",
        Map.of(),
        meeting -> {
          if (to.isEmpty()) {
            sittings.next(actor, meeting, seen);
          } else {
            sittings.turn(actor, meeting, seen, AgendaItemId.of(to));
          }
        });
  }

  @PostMapping("/cab/{id}/end")
  Answer end(Actor actor, @PathVariable String id) {
    return deed(actor, id, null, "end", Map.of(), meeting -> sittings.end(actor, meeting));
  }

  @PostMapping("/cab/{id}/cancellation")
  Answer cancel(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    return deed(
        actor,
        id,
        null,
        "cancel",
        Map.of("cancel-reason", reason),
        meeting -> meetings.cancel(actor, meeting, version, reason));
  }

  @PostMapping("/cab/{id}/members")
  Answer name(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return deed(
        actor,
        id,
        null,
        "member",
        sent,
        meeting -> {
          String person = sent.getOrDefault("member-person", "");
          if (person.isEmpty()) {
            throw new Invalid("person", "Choose who sits in besides the board.");
          }
          meetings.name(actor, meeting, PersonId.of(person));
        });
  }

  @PostMapping("/cab/{id}/items")
  Answer add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    String topic = sent.getOrDefault("topic-topic", "").strip();
    return deed(
        actor,
        id,
        null,
        "topic",
        sent,
        meeting -> {
          if (topic.matches("(?i)(CHG-)?\\d{1,9}")) {
            agendas.addChange(actor, meeting, Integer.parseInt(topic.replaceAll("\\D", "")));
          } else {
            agendas.addTopic(actor, meeting, topic);
          }
        });
  }

  @PostMapping("/cab/{id}/order")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void order(Actor actor, @PathVariable String id, @RequestParam String order) {
    agendas.order(
        actor,
        MeetingId.of(id),
        Arrays.stream(order.split(",", -1))
            .filter(one -> !one.isBlank())
            .map(AgendaItemId::of)
            .toList());
  }

  /** What is done with a meeting. */
  interface Act {
    /** Does it. */
    void on(MeetingId meeting);
  }

  /** Does it and leads back, or draws the page again with why not; what was typed stays. */
  Answer deed(
      Actor actor,
      String id,
      @Nullable AgendaItemId item,
      String form,
      Map<String, String> sent,
      Act act) {
    MeetingId meeting = meetings.get(actor, MeetingId.of(id)).id();
    try {
      act.on(meeting);
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, meeting, item, Sent.invalid(form, sent, invalid)));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, meeting, item, Sent.refused(form, sent, stale.sentence())));
    } catch (Forbidden forbidden) {
      return new Drawn(
          page(actor, meeting, item, Sent.refused(form, sent, forbidden.sentence())),
          HttpStatus.FORBIDDEN);
    }
    return back(actor, meeting, item);
  }

  private MeetingPage page(Actor actor, MeetingId meeting, @Nullable AgendaItemId item, Sent sent) {
    return pages.page(actor, meetings.get(actor, meeting), item, sent);
  }

  /** Whoever acted on what is before the board goes on following it. */
  private Answer back(Actor actor, MeetingId id, @Nullable AgendaItemId item) {
    Meeting meeting = meetings.get(actor, id);
    boolean follows = item == null || item.equals(meeting.current());
    return new SeeOther("/cab/" + id + (follows ? "" : "?item=" + item));
  }
}
