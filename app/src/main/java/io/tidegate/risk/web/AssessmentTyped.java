package io.tidegate.risk.web;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.Map;

/**
 * A form of the page of views that could not be taken and is drawn again. There are several, one
 * per task; the fields of a task's forms bear its id behind their name.
 *
 * @param task whose form; empty for the one that asks
 * @param refusal why it did not happen, when nothing was wrong with what was typed
 */
record AssessmentTyped(String task, Map<String, String> values, Problems problems, String refusal) {
  static final AssessmentTyped NOTHING = new AssessmentTyped("", Map.of(), Problems.none(), "");

  AssessmentTyped {
    values = Map.copyOf(values);
  }

  static AssessmentTyped invalid(String task, Map<String, String> values, Invalid invalid) {
    return new AssessmentTyped(
        task,
        values,
        new Problems(
            invalid.problems().stream()
                .map(problem -> new Problem(name(problem.field(), task), problem.sentence()))
                .toList()),
        "");
  }

  static AssessmentTyped overtaken(String task, Map<String, String> values, String sentence) {
    return new AssessmentTyped(task, values, Problems.none(), sentence);
  }

  /**
   * Why it did not happen, with the words that somebody wrote in vain, so that they can keep them.
   */
  static String keeping(String words, String sentence) {
    return words.isBlank() ? sentence : sentence + " You had written: “" + words.strip() + "”";
  }

  /** What is wrong with the forms of this task. */
  Problems problemsOf(String task) {
    return this.task.equals(task) ? problems : Problems.none();
  }

  /** A field that must be filled in, with what was typed, else this value. */
  Field field(String name, String task, String label, String value) {
    return optional(name, task, label, value).needed();
  }

  /** The same for one that may stay empty. */
  Field optional(String name, String task, String label, String value) {
    String called = name(name, task);
    return Field.of(called, label)
        .value(values.getOrDefault(called, value))
        .problems(problemsOf(task));
  }

  static String name(String field, String task) {
    return task.isEmpty() ? field : field + "-" + task;
  }
}
