package io.tidegate.change.web;

import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.TimeOrderedUuid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plan's form: its rows in the order in which they stand there, by kind; lines that were
 * pasted become steps of their kind.
 */
final class PlanTyped {
  private static final int LONGEST = 20_000;

  private final Typed typed;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<UUID> seen = new HashSet<>();

  private PlanTyped(Typed typed) {
    this.typed = typed;
  }

  /** The plan that the form means, and what in it cannot be read; such minutes count as 0. */
  record Reading(Plan plan, List<Problem> problems) {}

  static Reading read(Typed typed) {
    PlanTyped reader = new PlanTyped(typed);
    for (Step.Kind kind : Step.Kind.values()) {
      reader.rows(kind);
      reader.lines(kind);
    }
    Plan plan =
        new Plan(
            reader.steps,
            reader.text("noRollbackBecause"),
            reader.number("effortMinutes"),
            reader.text("resources"),
            reader.cost());
    return new Reading(plan, List.copyOf(reader.problems));
  }

  private void rows(Step.Kind kind) {
    List<String> ids = typed.all("step");
    for (int i = 0; i < ids.size(); i++) {
      boolean ofKind = at("kind", i).equals(kind.name());
      boolean dropped = typed.text("act").equals("drop:" + ids.get(i));
      if (ofKind && !dropped && !(at("text", i).isEmpty() && at("verification", i).isEmpty())) {
        steps.add(row(kind, i, ids.get(i)));
      }
    }
  }

  private Step row(Step.Kind kind, int i, String id) {
    return new Step(
        fresh(id),
        kind,
        at("text", i),
        at("verification", i),
        person(at("owner", i)),
        minutes(at("minutes", i)),
        typed.all("irreversible").contains(id),
        !typed.all("optional").contains(id),
        at("command", i),
        at("tools", i));
  }

  private void lines(Step.Kind kind) {
    for (String line : typed.text("lines-" + kind.name()).lines().toList()) {
      if (!line.isBlank()) {
        PastedLine pasted = PastedLine.of(line);
        steps.add(Step.of(kind, pasted.text(), pasted.verification(), pasted.minutes()));
      }
    }
  }

  private String at(String field, int i) {
    List<String> all = typed.all(field);
    return i < all.size() ? all.get(i).replace("\r\n", "\n").strip() : "";
  }

  /** A row keeps its step's id; a second one of the same, or none, gets a new one. */
  private UUID fresh(String id) {
    UUID kept = parsed(id).orElseGet(TimeOrderedUuid::next);
    return seen.add(kept) ? kept : TimeOrderedUuid.next();
  }

  private static Optional<UUID> parsed(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private int minutes(String text) {
    String digits = text.replaceAll("\\s*min(utes?)?$", "");
    if (digits.isEmpty()) {
      return 0;
    }
    if (digits.matches("\\d{1,6}")) {
      return Integer.parseInt(digits);
    }
    problems.add(
        new Problem("steps[" + steps.size() + "].minutes", "Give the time in whole minutes."));
    return 0;
  }

  private static @Nullable PersonId person(String id) {
    try {
      return id.isEmpty() ? null : PersonId.of(id);
    } catch (NotFound _) {
      return null;
    }
  }

  private String text(String field) {
    String text = typed.text(field);
    if (text.length() > LONGEST) {
      problems.add(new Problem(field, "Keep it within 20,000 characters."));
    }
    return text;
  }

  private @Nullable Integer number(String field) {
    String text = typed.text(field);
    if (text.isEmpty() || text.matches("\\d{1,7}")) {
      return text.isEmpty() ? null : Integer.valueOf(text);
    }
    problems.add(new Problem(field, "Give it in whole minutes."));
    return null;
  }

  private @Nullable BigDecimal cost() {
    String text = typed.text("cost").replace(" ", "").replace(',', '.');
    if (text.isEmpty() || text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      return text.isEmpty() ? null : new BigDecimal(text).setScale(2);
    }
    problems.add(new Problem("cost", "Give the cost as a number, such as 1250.00."));
    return null;
  }
}
