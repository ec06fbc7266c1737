package io.tidegate.calendar.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.View;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on: as a timeline, a week, a month, an agenda; and tonight as a sheet of paper. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class CalendarController {
  private final CalendarPages pages;
  private final TonightPages tonight;

  CalendarController(CalendarPages pages, TonightPages tonight) {
    this.pages = pages;
    this.tonight = tonight;
  }

  /** An address that names no day shows today, one that names no view what suits the reader. */
  @GetMapping("/calendar")
  View calendar(
      Actor actor,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String span,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") List<String> show) {
    CalendarView chosen = CalendarView.of(view).orElse(usual(actor));
    boolean month =
        chosen == CalendarView.MONTH || (chosen == CalendarView.TIMELINE && span.equals("month"));
    return pages.page(
        actor, new CalendarAsk(chosen, month, day(day), whose(actor, client), kinds(show)));
  }

  /** What collides in the time of a view; asked for by its page once that stands. */
  @GetMapping("/calendar/hits")
  HitsPanel hits(
      Actor actor,
      @RequestParam(defaultValue = "") String span,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String client) {
    boolean month = span.equals("month");
    return pages.hits(
        actor,
        new CalendarAsk(CalendarView.TIMELINE, month, day(day), whose(actor, client), Set.of()));
  }

  @GetMapping("/calendar/tonight")
  TonightPage tonight(Actor actor, @RequestParam(defaultValue = "") String client) {
    return tonight.page(actor, whose(actor, client));
  }

  /** Rows of clients are nothing for somebody who sees one alone. */
  private static CalendarView usual(Actor actor) {
    return actor.confinedTo() == null ? CalendarView.TIMELINE : CalendarView.MONTH;
  }

  private static @Nullable ClientId whose(Actor actor, String client) {
    if (actor.confinedTo() != null) {
      return actor.confinedTo();
    }
    return client.isBlank() ? null : ClientId.of(client);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** All of them are the same as none: nothing is narrowed. */
  private static Set<SightKind> kinds(List<String> slugs) {
    Set<SightKind> kinds = EnumSet.noneOf(SightKind.class);
    slugs.forEach(slug -> SightKind.of(slug).ifPresent(kinds::add));
    return kinds.size() == SightKind.values().length ? Set.of() : kinds;
  }
}
