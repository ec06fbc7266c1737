package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form about a change: what stands in it and what is wrong with it.
 *
 * @param missing what the summary lists, each with the place where it is dealt with
 * @param saved whether what was typed is stored although something is missing
 * @param overtaken what somebody else saved meanwhile; null when nobody did
 */
record RequestForm(
    Typed typed,
    Problems problems,
    List<Missing> missing,
    boolean saved,
    @Nullable Overtaken overtaken) {
  /** Which field answers a blocker of the submission. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("reason-missing", "reason"),
          Map.entry("outcome-missing", "desiredOutcome"),
          Map.entry("scope-missing", "scope"),
          Map.entry("criterion-missing", "criterion"),
          Map.entry("justification-missing", "justification"),
          Map.entry("incident-missing", "incident"),
          Map.entry("brief-impact-missing", "briefImpact"),
          Map.entry("brief-steps-missing", "briefSteps"),
          Map.entry("brief-rollback-missing", "briefRollback"),
          Map.entry("brief-duration-missing", "briefMinutes"),
          Map.entry("done-by-missing", "doneBy"),
          Map.entry("done-when-missing", "started"));

  /** A line of the summary. */
  record Missing(String sentence, String href) {}

  static RequestForm of(Typed typed) {
    return new RequestForm(typed, Problems.none(), List.of(), false, null);
  }

  /** The same, malformed: nothing was saved. */
  RequestForm malformed(List<Problem> found) {
    List<Missing> lines =
        found.stream().map(one -> new Missing(one.sentence(), "#" + one.field())).toList();
    return new RequestForm(typed, new Problems(found), lines, false, null);
  }

  /** The same, saved as a draft, but not yet to be submitted. */
  RequestForm held(List<Blocker> blockers) {
    List<Problem> found = new ArrayList<>();
    List<Missing> lines = new ArrayList<>();
    for (Blocker blocker : blockers) {
      String field = FIELDS.get(blocker.code());
      if (field != null) {
        found.add(new Problem(field, blocker.sentence() + "."));
      }
      lines.add(
          new Missing(blocker.sentence() + ".", field == null ? blocker.href() : "#" + field));
    }
    return new RequestForm(typed, new Problems(found), lines, true, null);
  }

  /** The same, with what somebody else saved; saving once more replaces it. */
  RequestForm overtaken(Overtaken by, long version) {
    return new RequestForm(
        typed.with("version", Long.toString(version)), Problems.none(), List.of(), false, by);
  }

  String text(String name) {
    return typed.text(name);
  }

  boolean chosen(String name, String value) {
    return typed.all(name).contains(value);
  }

  /** The field with what stands in it and what is wrong with it. */
  Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /** Whether one of these fields says something or has something wrong with it. */
  boolean speaks(String... names) {
    for (String name : names) {
      if (!text(name).isEmpty() || problems.at(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is wrong with one of these fields. */
  boolean wrong(String... names) {
    for (String name : names) {
      if (problems.at(name) != null) {
        return true;
      }
    }
    return false;
  }
}
