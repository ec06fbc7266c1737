package io.tidegate.calendar.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Permitted;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on: a week as an agenda, and tonight as a sheet of paper. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class AgendaController {
  private final AgendaPages pages;

  AgendaController(AgendaPages pages) {
    this.pages = pages;
  }

  @GetMapping("/calendar")
  AgendaPage week(
      Actor actor,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String client) {
    return pages.week(actor, whose(actor, client), day(from));
  }

  @GetMapping("/calendar/tonight")
  AgendaPage tonight(Actor actor, @RequestParam(defaultValue = "") String client) {
    return pages.tonight(actor, whose(actor, client));
  }

  private static @Nullable ClientId whose(Actor actor, String client) {
    if (actor.confinedTo() != null) {
      return actor.confinedTo();
    }
    return client.isBlank() ? null : ClientId.of(client);
  }

  /** An address that names no day shows this week. */
  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
