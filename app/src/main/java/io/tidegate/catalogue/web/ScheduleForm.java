package io.tidegate.catalogue.web;

import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.Schedules;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a schedule, as it was typed: what it means, and how what is stored looks in it. */
final class ScheduleForm {
  private final StartForm form;

  ScheduleForm(StartForm form) {
    this.form = form;
  }

  /** As what is stored would have been typed; by rhythm where one says its rule. */
  static StartForm stored(Schedule schedule, String item) {
    ScheduleFacts facts = schedule.facts();
    LocalDateTime start = facts.times().start();
    String rule = Objects.requireNonNullElse(facts.times().rule(), "");
    Rhythm rhythm = Rhythm.saying(rule, start.toLocalDate());
    Map<String, String> typed = new HashMap<>();
    typed.put("version", Long.toString(schedule.version()));
    typed.put("client", facts.client().toString());
    typed.put("item", item);
    typed.put("on", start.toLocalDate().toString());
    typed.put("from", start.toLocalTime().toString());
    typed.put("minutes", Integer.toString(facts.times().minutes()));
    typed.put("rhythm", rhythm.name());
    typed.put("rule", rhythm == Rhythm.RULE ? rule : "");
    typed.put("daysAhead", Integer.toString(facts.daysAhead()));
    typed.put("owner", facts.owner().toString());
    facts.said().forEach((field, text) -> typed.put(name(field), text));
    return new StartForm(typed, Problems.none());
  }

  /** What a field of the model is called in the form. */
  static String name(ModelField field) {
    return field == ModelField.OUTCOME ? "desiredOutcome" : field.slug();
  }

  /** For whom; throws {@link Invalid} with everything that means nothing. */
  ClientId client() {
    List<Problem> problems = new ArrayList<>();
    require(problems, !form.text("client").isEmpty(), "client", "Choose the client it is for.");
    require(problems, first() != null, "on", "Give the first day.");
    require(problems, from() != null, "from", "Say when it begins, such as 22:00.");
    require(problems, number("minutes") > 0, "minutes", "Say how many minutes.");
    require(
        problems,
        rhythm() != Rhythm.RULE || !form.text("rule").isEmpty(),
        "rule",
        "Write the rule, or choose how often.");
    Schedules.problem(number("daysAhead")).ifPresent(problems::add);
    require(problems, !form.text("owner").isEmpty(), "owner", "Choose who answers for them.");
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return ClientId.of(form.text("client"));
  }

  /** What it says of the client that {@link #client} read, with the item that was found there. */
  ScheduleFacts facts(ClientId client, @Nullable ItemId item) {
    LocalDate first = Objects.requireNonNull(first());
    Recurrence once =
        Recurrence.once(first.atTime(Objects.requireNonNull(from())), number("minutes"));
    String rule = rhythm().rule(first, form.text("rule"));
    return new ScheduleFacts(
        client,
        item,
        ModelPages.said(form),
        rule.isEmpty() ? once : once.by(rule),
        number("daysAhead"),
        PersonId.of(form.text("owner")));
  }

  private Rhythm rhythm() {
    return Rhythm.of(form.text("rhythm"));
  }

  private @Nullable LocalDate first() {
    return parsed(form.text("on"), LocalDate::parse);
  }

  private @Nullable LocalTime from() {
    return parsed(form.text("from"), LocalTime::parse);
  }

  private int number(String field) {
    String typed = form.text(field);
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
  }

  private static void require(
      List<Problem> problems, boolean holds, String field, String sentence) {
    if (!holds) {
      problems.add(new Problem(field, sentence));
    }
  }

  private static <T> @Nullable T parsed(String typed, Function<String, T> read) {
    try {
      return typed.isEmpty() ? null : read.apply(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
