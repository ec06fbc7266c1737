package io.tidegate.catalogue;

import io.tidegate.change.Purpose;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a change keeps to the terms of its model, and what terms may say. No I/O. */
final class TermsPolicy {
  /** More than a month's notice is no standard change. */
  private static final int MOST_NOTICE = 24 * 31;

  private TermsPolicy() {}

  /** Which locked fields say something else than the model. */
  static List<ModelField> departing(Procedure procedure, Purpose said) {
    return procedure.terms().locked().stream()
        .filter(ModelField::lockable)
        .filter(field -> !own(field, procedure).strip().equals(said(field, said).strip()))
        .toList();
  }

  /** Which fields are asked for and still say nothing of their own. */
  static List<ModelField> unanswered(
      Procedure procedure, Purpose said, boolean item, boolean window) {
    return procedure.terms().asked().stream()
        .filter(field ->
            switch (field) {
              case TITLE, REASON, OUTCOME -> {
                String now = said(field, said).strip();
                yield now.isEmpty() || now.equals(own(field, procedure).strip());
              }
              case ITEM -> !item;
              case BEGINS -> !window;
            })
        .toList();
  }

  /** Which of these kinds it may not touch. */
  static Set<Kind> foreign(Terms terms, Collection<Kind> touched) {
    return terms.kinds().isEmpty()
        ? Set.of()
        : touched.stream()
            .filter(kind -> !terms.kinds().contains(kind))
            .collect(Collectors.toSet());
  }

  /** Why the window does not fit, as a sentence; empty when it does. */
  static Optional<String> outside(Terms terms, Window window, ZoneId zone) {
    AllowedHours hours = terms.hours();
    return hours == null || hours.cover(window, zone)
        ? Optional.empty()
        : Optional.of("It may be made %s alone, on the client's clock".formatted(hours.words()));
  }

  /** The soonest that a change may begin which is submitted at a moment. */
  static Instant soonest(Terms terms, Instant submitted) {
    return submitted.plus(Duration.ofHours(terms.noticeHours()));
  }

  static List<Problem> problems(Terms terms) {
    List<Problem> problems = new ArrayList<>();
    if (terms.noticeHours() < 0 || terms.noticeHours() > MOST_NOTICE) {
      problems.add(
          new Problem("noticeHours", "Give hours between 0 and %d.".formatted(MOST_NOTICE)));
    }
    terms.locked().stream()
        .filter(field -> !field.lockable())
        .forEach(field ->
            problems.add(
                new Problem(
                    "field-" + field.slug(), "It differs each time: leave it open or ask.")));
    if (terms.hours() != null && terms.hours().days().isEmpty()) {
      problems.add(new Problem("days", "Tick at least one day."));
    }
    return problems;
  }

  private static String own(ModelField field, Procedure procedure) {
    return texts(procedure.title(), procedure.reason(), procedure.desiredOutcome())
        .getOrDefault(field, "");
  }

  private static String said(ModelField field, Purpose purpose) {
    return texts(purpose.title(), purpose.reason(), purpose.desiredOutcome())
        .getOrDefault(field, "");
  }

  private static Map<ModelField, String> texts(String title, String reason, String outcome) {
    return Map.of(ModelField.TITLE, title, ModelField.REASON, reason, ModelField.OUTCOME, outcome);
  }
}
