package io.tidegate.insight.web;

import io.tidegate.insight.Cause;
import io.tidegate.insight.CulpritId;
import io.tidegate.insight.Culprits;
import io.tidegate.insight.Question;
import io.tidegate.insight.Subject;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed near some trouble: asked, and answered for good with one click. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class WhatChangedController {
  static final String PATH = "/what-changed";

  private final SubjectFinder subjects;
  private final Culprits culprits;
  private final WhatChangedPages pages;

  WhatChangedController(SubjectFinder subjects, Culprits culprits, WhatChangedPages pages) {
    this.subjects = subjects;
    this.culprits = culprits;
    this.pages = pages;
  }

  /** Asked by a name that was typed, or by the id of an item or a client. */
  @GetMapping(PATH)
  Answer ask(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String all) {
    WhatChangedPages.Wish wish =
        new WhatChangedPages.Wish(at, hours, !all.isEmpty(), CulpritForm.UNTOUCHED);
    if (!item.isBlank()) {
      return pages.answer(actor, subjects.item(item), wish);
    }
    return client.isBlank()
        ? pages.asked(actor, q, wish)
        : pages.answer(actor, subjects.client(client), wish);
  }

  /** What may be meant, while somebody types. */
  @GetMapping(PATH + "/matches")
  View matches(@RequestParam(defaultValue = "") String q) {
    return new SubjectMatches(
        subjects.written(subjects.offered(q)).stream().map(SubjectFinder.Named::text).toList());
  }

  @PostMapping(PATH + "/culprits")
  Answer name(Actor actor, @RequestParam Map<String, String> sent) {
    Question question = question(sent);
    String note = sent.getOrDefault("note", "");
    try {
      culprits.name(actor, question, cause(sent), note);
      return new SeeOther(address(question));
    } catch (Invalid invalid) {
      return again(actor, question, new CulpritForm(note, invalid.getMessage(), "", null));
    }
  }

  @PostMapping(PATH + "/culprits/{id}/withdrawal")
  Answer withdraw(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Question question = question(sent);
    String reason = sent.getOrDefault("reason", "");
    try {
      culprits.withdraw(actor, CulpritId.of(id), reason);
      return new SeeOther(address(question), "The answer is taken back.");
    } catch (Invalid invalid) {
      return again(actor, question, new CulpritForm(null, null, reason, invalid.getMessage()));
    }
  }

  private Answer again(Actor actor, Question question, CulpritForm form) {
    String hours = Long.toString(question.back().toHours());
    WhatChangedPages.Wish wish =
        new WhatChangedPages.Wish(question.moment().toString(), hours, false, form);
    return pages.refused(actor, question.subject(), wish);
  }

  private Question question(Map<String, String> sent) {
    String item = sent.getOrDefault("item", "");
    Subject subject =
        item.isBlank() ? subjects.client(sent.getOrDefault("client", "")) : subjects.item(item);
    return new Question(subject, moment(sent), hours(sent.getOrDefault("hours", "")));
  }

  private static Instant moment(Map<String, String> sent) {
    try {
      return Instant.parse(sent.getOrDefault("at", "")).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeParseException _) {
      throw new Invalid("at", "Say when trouble began.");
    }
  }

  static Duration hours(String text) {
    try {
      return text.isBlank() ? Question.USUAL : Duration.ofHours(Integer.parseInt(text.strip()));
    } catch (NumberFormatException _) {
      throw new Invalid("hours", "Look back 1 to %d hours.".formatted(Question.LONGEST.toHours()));
    }
  }

  private static Cause cause(Map<String, String> sent) {
    try {
      Cause.Kind kind = Cause.Kind.valueOf(sent.getOrDefault("kind", ""));
      return kind == Cause.Kind.NOTHING
          ? Cause.NOTHING
          : new Cause(kind, UUID.fromString(sent.getOrDefault("cause", "")));
    } catch (IllegalArgumentException _) {
      throw new Invalid("cause", "Name something out of the list.");
    }
  }

  static String address(Question question) {
    Subject subject = question.subject();
    return PATH
        + (subject.item() == null ? "?client=" + subject.client() : "?item=" + subject.item())
        + "&at="
        + question.moment()
        + "&hours="
        + question.back().toHours();
  }
}
