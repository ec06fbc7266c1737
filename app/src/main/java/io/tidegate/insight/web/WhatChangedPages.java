package io.tidegate.insight.web;

import io.tidegate.insight.Culprit;
import io.tidegate.insight.Culprits;
import io.tidegate.insight.Findings;
import io.tidegate.insight.Question;
import io.tidegate.insight.Subject;
import io.tidegate.insight.WhatChanged;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of what changed. */
@Component
class WhatChangedPages {
  private static final int SHOWN = 15;
  private static final int MOST = 200;
  private static final int BEGINNINGS = 8;
  private static final int NAMED = 8;

  private final WhatChanged whatChanged;
  private final Culprits culprits;
  private final CulpritLines lines;
  private final SubjectFinder subjects;
  private final ShownAnswers shown;
  private final Frames frames;
  private final InstantSource clock;

  WhatChangedPages(
      WhatChanged whatChanged,
      Culprits culprits,
      CulpritLines lines,
      SubjectFinder subjects,
      ShownAnswers shown,
      Frames frames,
      InstantSource clock) {
    this.whatChanged = whatChanged;
    this.culprits = culprits;
    this.lines = lines;
    this.subjects = subjects;
    this.shown = shown;
    this.frames = frames;
    this.clock = clock;
  }

  /** By a name that was typed, or nothing yet. */
  @Transactional(readOnly = true)
  Answer asked(Actor actor, String typed, Wish wish) {
    Read read = read(actor, typed, wish);
    if (typed.isBlank()) {
      return page(actor, read, null, options(subjects.critical(BEGINNINGS)), null, wish);
    }
    List<Subject> called = subjects.called(typed);
    if (called.size() == 1) {
      return answer(actor, called.getFirst(), wish);
    }
    String sentence =
        called.isEmpty()
            ? "No item, service or client is called so. Choose one that is offered."
            : "Several are called so. Choose the one you mean.";
    read.problems().add(new Problem("q", sentence));
    List<Subject> meant = called.isEmpty() ? subjects.offered(typed) : called;
    return Drawn.invalid(page(actor, read, null, options(meant), null, wish));
  }

  @Transactional(readOnly = true)
  Answer answer(Actor actor, Subject subject, Wish wish) {
    Read read = read(actor, subjects.written(List.of(subject)).getFirst().text(), wish);
    return read.problems().isEmpty()
        ? drawn(actor, subject, wish, read)
        : Drawn.invalid(page(actor, read, null, List.of(), subject, wish));
  }

  /** Drawn again with what was wrong with what was sent about its answer. */
  @Transactional(readOnly = true)
  Answer refused(Actor actor, Subject subject, Wish wish) {
    Read read = read(actor, subjects.written(List.of(subject)).getFirst().text(), wish);
    return Drawn.invalid(drawn(actor, subject, wish, read));
  }

  private WhatChangedPage drawn(Actor actor, Subject subject, Wish wish, Read read) {
    Question question = new Question(subject, read.moment(), read.back());
    Findings findings = whatChanged.find(question, wish.all() ? MOST : SHOWN);
    Optional<Culprit> standing = culprits.standing(question);
    return page(
        actor,
        read,
        shown.of(
            actor,
            findings,
            culprits.mayName(actor, subject.client()),
            lines.of(standing.stream().toList(), actor).stream().findFirst().orElse(null)),
        List.of(),
        subject,
        wish);
  }

  private WhatChangedPage page(
      Actor actor,
      Read read,
      WhatChangedPage.@Nullable Shown answer,
      List<Option> choices,
      @Nullable Subject subject,
      Wish wish) {
    return new WhatChangedPage(
        frames.of(actor, "What changed"),
        new Asking(
            read.q(), read.at(), read.hours(), read.times().zone(), new Problems(read.problems())),
        answer,
        choices,
        lines.of(culprits.latest(subject, NAMED), actor),
        wish.form());
  }

  private List<Option> options(List<Subject> of) {
    return subjects.written(of).stream().map(one -> Option.of(one.address(), one.text())).toList();
  }

  /** What the form says, as far as it means anything. */
  private Read read(Actor actor, String q, Wish wish) {
    Times times = new Times(frames.look(actor).zone(), clock);
    List<Problem> problems = new ArrayList<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant moment = wish.at().isBlank() ? now : moment(wish.at(), times).orElse(null);
    if (moment == null || moment.isAfter(now.plus(Question.USUAL))) {
      problems.add(new Problem("at", "Say when trouble began, by date and time."));
    }
    Duration back = Question.USUAL;
    try {
      back = Question.checked(WhatChangedController.hours(wish.hours()));
    } catch (Invalid invalid) {
      problems.addAll(invalid.problems());
    }
    return new Read(
        q,
        moment == null ? wish.at() : times.input(moment),
        wish.hours().isBlank() ? Long.toString(back.toHours()) : wish.hours(),
        moment == null ? now : moment,
        back,
        times,
        problems);
  }

  private static Optional<Instant> moment(String text, Times times) {
    try {
      return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException _) {
      return times.read(text);
    }
  }

  /** What an address says beside the subject. */
  record Wish(String at, String hours, boolean all, CulpritForm form) {}

  /** The form as it was read. */
  private record Read(
      String q,
      String at,
      String hours,
      Instant moment,
      Duration back,
      Times times,
      List<Problem> problems) {}
}
