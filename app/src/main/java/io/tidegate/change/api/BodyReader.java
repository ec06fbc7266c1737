package io.tidegate.change.api;

import io.tidegate.api.Fields;
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
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into edits, aspect by aspect, for those aspects that it names; what no draft may
 * hold is a problem at its field.
 */
final class BodyReader {
  private static final Set<String> PURPOSE =
      Set.of("title", "reason", "desiredOutcome", "category", "priority", "major");
  private static final Duration LONGEST_WINDOW = Duration.ofDays(60);
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_ITEMS = 2_000;

  private final ChangeBody body;
  private final Predicate<String> named;
  private final Fields fields = new Fields();
  private final List<Edit> edits = new ArrayList<>();

  private BodyReader(ChangeBody body, Predicate<String> named) {
    this.body = body;
    this.named = named;
  }

  /** What the body asks for, and what in it cannot be. */
  record Reading(List<Edit> edits, List<Problem> problems) {}

  /**
   * Reads the body over the change as it was.
   *
   * @param named which fields the caller named
   */
  static Reading read(ChangeBody body, Predicate<String> named, Change before) {
    BodyReader reader = new BodyReader(body, named);
    reader.type(before);
    reader.when(PURPOSE, reader::purpose);
    reader.when(Set.of("people"), () -> reader.people(before.people()));
    reader.when(Set.of("scope"), reader::scope);
    reader.when(Set.of("window"), reader::window);
    reader.when(Set.of("safeguards"), reader::safeguards);
    reader.when(Set.of("emergency"), reader::emergency);
    reader.when(Set.of("result"), reader::result);
    return new Reading(List.copyOf(reader.edits), reader.fields.problems());
  }

  private void when(Set<String> fields, Runnable read) {
    if (fields.stream().anyMatch(named)) {
      read.run();
    }
  }

  private void type(Change before) {
    ChangeType type = body.type();
    if (!named.test("type") || type == null || type == before.type()) {
      return;
    }
    if (type == ChangeType.STANDARD) {
      fields.problem("type", "A standard change is made from a model of the catalogue.");
    } else {
      edits.add(new Edit.ChooseType(type));
    }
  }

  private void purpose() {
    Priority priority = priority();
    edits.add(
        new Edit.Describe(
            new Purpose(
                fields.text("title", body.title()),
                fields.text("reason", body.reason()),
                fields.text("desiredOutcome", body.desiredOutcome()),
                fields.line("category", body.category()),
                priority),
            Boolean.TRUE.equals(body.major())));
  }

  private Priority priority() {
    PriorityPart part = body.priority();
    if (part == null) {
      return Priority.MEDIUM;
    }
    Integer impact = fields.number("priority.impact", part.impact(), 1, 3);
    Integer urgency = fields.number("priority.urgency", part.urgency(), 1, 3);
    return new Priority(
        Objects.requireNonNullElse(impact, 2), Objects.requireNonNullElse(urgency, 2));
  }

  private void people(People before) {
    PeoplePart part = body.people();
    List<UUID> implementers = part == null ? null : part.implementers();
    fields.most("people.implementers", implementers, MOST_PEOPLE);
    PersonId owner = part == null ? null : person(part.owner());
    edits.add(
        new Edit.NamePeople(
            new People(
                before.requester(),
                owner == null ? before.requester() : owner,
                implementers == null
                    ? Set.of()
                    : implementers.stream().map(PersonId::new).collect(Collectors.toSet()),
                part == null ? null : person(part.validator()),
                part == null ? null : person(part.decider()))));
  }

  private static @Nullable PersonId person(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  private void scope() {
    ScopePart part = body.scope();
    List<UUID> affected = part == null ? null : part.affected();
    fields.most("scope.affected", affected, MOST_ITEMS);
    Set<ItemId> items =
        affected == null
            ? Set.of()
            : affected.stream().map(ItemId::new).collect(Collectors.toSet());
    String because = fields.line("scope.noneBecause", part == null ? null : part.noneBecause());
    edits.add(new Edit.ChooseScope(new Scope(items, items.isEmpty() ? because : "")));
  }

  private void window() {
    WindowPart part = body.window();
    if (part == null) {
      edits.add(new Edit.ChooseWindow(null));
    } else if (part.start() == null || part.end() == null) {
      fields.problem(
          part.start() == null ? "window.start" : "window.end",
          "Say both when it starts and when it ends.");
    } else if (!part.start().isBefore(part.end())) {
      fields.problem("window.end", "It must end after it starts.");
    } else if (Duration.between(part.start(), part.end()).compareTo(LONGEST_WINDOW) > 0) {
      fields.problem("window.end", "Keep a window within 60 days.");
    } else {
      edits.add(new Edit.ChooseWindow(new Window(part.start(), part.end())));
    }
  }

  private void safeguards() {
    SafeguardsPart part = body.safeguards();
    edits.add(
        new Edit.StateSafeguards(
            part == null
                ? Safeguards.UNSTATED
                : new Safeguards(
                    fields.text("safeguards.security", part.security()),
                    fields.text("safeguards.privacy", part.privacy()),
                    fields.text("safeguards.data", part.data()),
                    Boolean.TRUE.equals(part.dataTouched()),
                    part.backupVerifiedAt())));
  }

  private void emergency() {
    EmergencyPart part = body.emergency();
    edits.add(
        new Edit.BriefEmergency(
            part == null
                ? EmergencyBrief.UNSAID
                : new EmergencyBrief(
                    fields.line("emergency.criterion", part.criterion()),
                    fields.text("emergency.justification", part.justification()),
                    fields.line("emergency.incident", part.incident()),
                    fields.line("emergency.impact", part.impact()),
                    fields.line("emergency.steps", part.steps()),
                    fields.line("emergency.rollback", part.rollback()),
                    fields.number("emergency.minutes", part.minutes(), 0, 99_999))));
  }

  private void result() {
    ResultPart part = body.result();
    edits.add(
        new Edit.TellResult(
            part == null
                ? Result.NONE
                : new Result(
                    part.outcome(),
                    fields.text("result.whatHappened", part.whatHappened()),
                    part.started(),
                    part.ended(),
                    fields.line("result.doneBy", part.doneBy()),
                    fields.number("result.effortMinutes", part.effortMinutes(), 0, 999_999),
                    fields.money("result.cost", part.cost()))));
  }
}
