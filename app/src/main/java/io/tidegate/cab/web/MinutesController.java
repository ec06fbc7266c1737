package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.MeetingState;
import io.tidegate.cab.Meetings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.print.Papers;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a meeting, so far while it is held. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class MinutesController {
  private final Meetings meetings;
  private final MinutesPages pages;
  private final Papers papers;

  MinutesController(Meetings meetings, MinutesPages pages, Papers papers) {
    this.meetings = meetings;
    this.pages = pages;
    this.papers = papers;
  }

  @GetMapping("/cab/{id}/minutes")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.of(actor, written(actor, id));
  }

  @GetMapping("/cab/{id}/minutes.pdf")
  void print(Actor actor, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Meeting meeting = written(actor, id);
    String name = "minutes-" + LocalDate.ofInstant(meeting.time().start(), meeting.zone());
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".pdf").build().toString());
    papers.write(MinutesPaper.of(pages.of(actor, meeting)), response.getOutputStream());
  }

  private Meeting written(Actor actor, String id) {
    Meeting meeting = meetings.get(actor, MeetingId.of(id));
    if (meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CANCELLED) {
      throw new NotFound("This meeting was not held, so it has no minutes.");
    }
    return meeting;
  }
}
