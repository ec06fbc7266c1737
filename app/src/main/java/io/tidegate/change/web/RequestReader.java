package io.tidegate.change.web;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Edit;
import io.tidegate.change.EmergencyBrief;
import io.tidegate.change.People;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Result;
import io.tidegate.change.Safeguards;
import io.tidegate.change.Scope;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request form. A section that the form did not have is left as it is; what cannot be
 * read is a problem beside its field.
 */
final class RequestReader {
  private static final int LONGEST_LINE = 500;

  private final Typed typed;
  private final Change before;
  private final Times times;
  private final Set<Aspect> frozen;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();

  private RequestReader(Typed typed, Change before, Times times, Set<Aspect> frozen) {
    this.typed = typed;
    this.before = before;
    this.times = times;
    this.frozen = frozen;
  }

  /** What the form asks for, and what in it cannot be read. */
  record Reading(List<Edit> edits, List<Problem> problems) {}

  /**
   * Reads the form over what was before.
   *
   * @param times the client's
   * @param proposed the priority for a form that names none
   * @param frozen the aspects that may not be written any more, and are left out
   */
  static Reading read(
      Typed typed, Change before, Times times, Priority proposed, Set<Aspect> frozen) {
    RequestReader reader = new RequestReader(typed, before, times, frozen);
    reader.type();
    reader.section("title", Aspect.PURPOSE, () -> reader.purpose(proposed));
    reader.section("scoped", Aspect.SCOPE, reader::scope);
    reader.section("owner", Aspect.PEOPLE, reader::people);
    reader.section("security", Aspect.SAFEGUARDS, reader::safeguards);
    reader.section("criterion", Aspect.EMERGENCY, reader::brief);
    reader.section("doneBy", Aspect.RESULT, reader::done);
    return new Reading(List.copyOf(reader.edits), List.copyOf(reader.problems));
  }

  /** The type that the form asks for; the one before when it does not say. */
  static ChangeType type(Typed typed, ChangeType before) {
    if (typed.text("act").equals("record")) {
      return ChangeType.EMERGENCY;
    }
    return switch (typed.text("type")) {
      case "NORMAL" -> ChangeType.NORMAL;
      case "EMERGENCY" -> ChangeType.EMERGENCY;
      default -> before;
    };
  }

  /** The items that the form names; what is no id is left out. */
  static Set<ItemId> items(Typed typed) {
    return typed.all("item").stream()
        .flatMap(id -> id(id, ItemId::of).stream())
        .collect(Collectors.toSet());
  }

  private void type() {
    ChangeType type = type(typed, before.type());
    if (type != before.type()) {
      edits.add(new Edit.ChooseType(type));
    }
  }

  private void section(String field, Aspect aspect, Runnable read) {
    if (typed.has(field) && !frozen.contains(aspect)) {
      read.run();
    }
  }

  private void purpose(Priority proposed) {
    Purpose purpose =
        new Purpose(
            typed.text("title"),
            typed.text("reason"),
            typed.text("desiredOutcome"),
            line("category"),
            new Priority(rank("impact", proposed.impact()), rank("urgency", proposed.urgency())));
    edits.add(new Edit.Describe(purpose, typed.checked("major")));
  }

  private int rank(String field, int proposed) {
    return typed.text(field).matches("[123]") ? Integer.parseInt(typed.text(field)) : proposed;
  }

  private void scope() {
    Set<ItemId> items = items(typed);
    edits.add(new Edit.ChooseScope(new Scope(items, items.isEmpty() ? line("noneBecause") : "")));
  }

  private void people() {
    People now = before.people();
    Set<PersonId> implementers =
        typed.all("implementer").stream()
            .flatMap(id -> id(id, PersonId::of).stream())
            .collect(Collectors.toSet());
    PersonId owner = person("owner");
    edits.add(
        new Edit.NamePeople(
            new People(
                now.requester(),
                owner == null ? now.owner() : owner,
                implementers,
                person("validator"),
                person("decider"))));
  }

  private void safeguards() {
    edits.add(
        new Edit.StateSafeguards(
            new Safeguards(
                typed.text("security"),
                typed.text("privacy"),
                typed.text("data"),
                typed.checked("dataTouched"),
                moment("backupVerifiedAt"))));
  }

  private void brief() {
    edits.add(
        new Edit.BriefEmergency(
            new EmergencyBrief(
                line("criterion"),
                typed.text("justification"),
                line("incident"),
                line("briefImpact"),
                line("briefSteps"),
                line("briefRollback"),
                minutes("briefMinutes"))));
  }

  private void done() {
    Result now = before.result();
    edits.add(
        new Edit.TellResult(
            new Result(
                now.outcome(),
                now.whatHappened(),
                moment("started"),
                moment("ended"),
                line("doneBy"),
                now.effortMinutes(),
                now.cost())));
  }

  private String line(String field) {
    String text = typed.text(field);
    if (text.length() > LONGEST_LINE) {
      problems.add(new Problem(field, "Keep it within 500 characters."));
    }
    return text;
  }

  private @Nullable Instant moment(String field) {
    String text = typed.text(field);
    Instant moment = times.read(text).orElse(null);
    if (moment == null && !text.isEmpty()) {
      problems.add(
          new Problem(
              field,
              "Give a date and time on the client’s clock, such as 2026-11-28T20:00; this one does not exist there."));
    }
    return moment;
  }

  private @Nullable Integer minutes(String field) {
    String text = typed.text(field);
    if (text.matches("\\d{1,5}")) {
      return Integer.valueOf(text);
    }
    if (!text.isEmpty()) {
      problems.add(new Problem(field, "Give the duration in whole minutes."));
    }
    return null;
  }

  private @Nullable PersonId person(String field) {
    List<PersonId> found = id(typed.text(field), PersonId::of);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** What the browser sends back is an id from the page; anything else names nothing. */
  private static <T> List<T> id(String text, Function<String, T> read) {
    try {
      return text.isEmpty() ? List.of() : List.of(read.apply(text));
    } catch (NotFound _) {
      return List.of();
    }
  }
}
