package io.tidegate.calendar.web;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.Entry;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in the calendars of clients: seen, added, replaced, withdrawn. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class EntryController {
  private final Entries entries;
  private final EntryPages pages;
  private final InstantSource clock;

  EntryController(Entries entries, EntryPages pages, InstantSource clock) {
    this.entries = entries;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/calendar/entries")
  EntriesPage list(Actor actor, @RequestParam(defaultValue = "") String client) {
    return pages.list(actor, whose(actor, client));
  }

  @GetMapping("/calendar/entries/new")
  EntryPage blank(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String kind) {
    ClientId whose = whose(actor, client);
    EntryForm form = pages.blank(actor, whose, kind);
    EntryFacts facts = new EntryReader(form).read(whose, clock.instant());
    return pages.form(actor, whose, null, form, facts);
  }

  @PostMapping("/calendar/entries")
  Answer add(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam MultiValueMap<String, String> sent) {
    return take(actor, whose(actor, client), null, EntryForm.of(Map.copyOf(sent)));
  }

  @GetMapping("/calendar/entries/{id}")
  EntryPage show(Actor actor, @PathVariable String id) {
    Entry entry = entries.get(EntryId.of(id));
    return pages.form(actor, entry.facts().client(), entry, EntryFields.of(entry), entry.facts());
  }

  @PostMapping("/calendar/entries/{id}")
  Answer replace(
      Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    Entry entry = entries.get(EntryId.of(id));
    EntryForm form = EntryForm.of(Map.copyOf(sent)).with("kind", entry.kind().slug());
    return take(actor, entry.facts().client(), entry, form);
  }

  @PostMapping("/calendar/entries/{id}/withdrawal")
  Answer withdraw(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
    Entry entry = entries.get(EntryId.of(id));
    entries.withdraw(actor, entry.id(), reason);
    return new SeeOther(
        EntryPages.listOf(entry.facts().client()), "“%s” is withdrawn.".formatted(entry.title()));
  }

  private Answer take(
      Actor actor, @Nullable ClientId client, @Nullable Entry former, EntryForm form) {
    EntryReader reader = new EntryReader(form);
    EntryFacts facts = reader.read(client, clock.instant());
    List<Problem> problems = new ArrayList<>(reader.problems());
    if (facts != null) {
      problems.addAll(entries.problems(facts));
    }
    boolean check = form.text("act").equals("check");
    if (facts == null || !problems.isEmpty()) {
      EntryFacts readable = facts != null && onlyWords(problems) ? facts : null;
      EntryPage page = pages.form(actor, client, former, form.refused(problems), readable);
      return Drawn.invalid(page);
    }
    return check
        ? pages.form(actor, client, former, form, facts)
        : save(actor, client, former, form, facts);
  }

  /** A missing title does not keep the times from being shown. */
  private static boolean onlyWords(List<Problem> problems) {
    return problems.stream()
        .allMatch(problem -> problem.field().equals("title") || problem.field().equals("note"));
  }

  private Answer save(
      Actor actor,
      @Nullable ClientId client,
      @Nullable Entry former,
      EntryForm form,
      EntryFacts facts) {
    try {
      if (former == null) {
        entries.add(actor, facts);
      } else {
        entries.replace(actor, former.id(), facts);
      }
      return new SeeOther(
          EntryPages.listOf(client), "“%s” is in the calendar.".formatted(facts.title()));
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.form(actor, client, former, form.refused(invalid.problems()), null));
    }
  }

  private static @Nullable ClientId whose(Actor actor, String client) {
    if (actor.confinedTo() != null) {
      return actor.confinedTo();
    }
    return client.isBlank() ? null : ClientId.of(client);
  }
}
