package io.tidegate.change;

import io.tidegate.kernel.Window;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What this room itself puts into each aspect of a revision: plain names and values, so that two
 * can be compared.
 */
final class OwnContent {
  private OwnContent() {}

  static Map<String, Object> of(Change change, Aspect aspect) {
    return switch (aspect) {
      case PURPOSE -> purpose(change);
      case SCOPE -> scope(change.scope());
      case PLAN -> plan(change.plan());
      case WINDOW -> window(change.window());
      case PEOPLE -> people(change.people());
      case SAFEGUARDS -> safeguards(change.safeguards());
      case EMERGENCY -> emergency(change.emergency());
      case RISK, RESULT -> Map.of();
    };
  }

  private static Map<String, Object> purpose(Change change) {
    Purpose purpose = change.purpose();
    return facts(
        "title", purpose.title(),
        "reason", purpose.reason(),
        "desiredOutcome", purpose.desiredOutcome(),
        "type", change.type().name(),
        "major", change.major());
  }

  private static Map<String, Object> scope(Scope scope) {
    return facts("affected", sorted(scope.affected()), "noneBecause", scope.noneBecause());
  }

  private static Map<String, Object> plan(Plan plan) {
    return facts(
        "steps", plan.steps().stream().map(OwnContent::step).toList(),
        "noRollbackBecause", plan.noRollbackBecause(),
        "cost", plan.cost() == null ? null : plan.cost().toPlainString(),
        "effortMinutes", plan.effortMinutes());
  }

  private static Map<String, Object> step(Step step) {
    return facts(
        "kind", step.kind().name(),
        "text", step.text(),
        "verification", step.verification(),
        "minutes", step.minutes(),
        "irreversible", step.irreversible(),
        "required", step.required(),
        "command", step.command(),
        "owner", step.owner() == null ? null : step.owner().toString());
  }

  private static Map<String, Object> window(@Nullable Window window) {
    return window == null
        ? Map.of()
        : facts("start", window.start().toString(), "end", window.end().toString());
  }

  private static Map<String, Object> people(People people) {
    return facts(
        "owner",
        people.owner().toString(),
        "implementers",
        sorted(people.implementers()),
        "validator",
        people.validator() == null ? null : people.validator().toString(),
        "decider",
        people.decider() == null ? null : people.decider().toString());
  }

  private static Map<String, Object> safeguards(Safeguards safeguards) {
    return facts(
        "security", safeguards.security(),
        "privacy", safeguards.privacy(),
        "data", safeguards.data(),
        "dataTouched", safeguards.dataTouched(),
        "backupVerifiedAt",
            safeguards.backupVerifiedAt() == null
                ? null
                : safeguards.backupVerifiedAt().toString());
  }

  private static Map<String, Object> emergency(EmergencyBrief brief) {
    return facts(
        "criterion", brief.criterion(),
        "justification", brief.justification(),
        "incident", brief.incident(),
        "impact", brief.impact(),
        "steps", brief.steps(),
        "rollback", brief.rollback(),
        "minutes", brief.minutes());
  }

  private static List<String> sorted(Collection<?> ids) {
    return ids.stream().map(Object::toString).sorted().toList();
  }

  /**
   * Names with values; a null value is left out, so that "not said" and "absent" are the same
   * content.
   */
  private static Map<String, Object> facts(@Nullable Object... namesAndValues) {
    Map<String, Object> facts = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        facts.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return facts;
  }
}
