package io.tidegate.approval.web;

import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.Map;

/**
 * A form of the decision page that could not be taken and is drawn again. The fields of a form bear
 * its name before theirs, since there are several on the page.
 *
 * @param form which form; empty for the ballot, whose fields bear their own names
 * @param overtaken why it came too late or is not theirs to send; empty when it is only incomplete
 */
public record Sent(String form, Map<String, String> typed, Problems problems, String overtaken) {
  /** The forms besides the ballot. */
  static final String WORDS = "words";

  static final String ANSWER = "answer";
  static final String APPROVER = "approver";
  static final String OVERRIDE = "override";
  static final String ROUTE = "route";
  static final String CONDITION = "condition";
  static final String QUESTION = "question";
  static final String REPLY = "reply";

  private static final String BALLOT = "";

  /** A page that was asked for, not sent. */
  static Sent nothing() {
    return new Sent(BALLOT, Map.of(), Problems.none(), "");
  }

  static Sent refused(String form, Map<String, String> typed, Invalid invalid) {
    return new Sent(
        form,
        typed,
        new Problems(
            invalid.problems().stream()
                .map(problem -> new Problem(name(form, problem.field()), problem.sentence()))
                .toList()),
        "");
  }

  /** A form that could be taken no longer; what was typed into it stays. */
  static Sent late(String form, Map<String, String> typed, Failure failure) {
    return new Sent(form, typed, Problems.none(), failure.sentence());
  }

  /** What is wrong with the ballot. */
  Problems ballotProblems() {
    return problems(BALLOT);
  }

  Map<String, String> ballotTyped() {
    return form.equals(BALLOT) ? typed : Map.of();
  }

  /** What is wrong with one form. */
  public Problems problems(String form) {
    return this.form.equals(form) ? problems : Problems.none();
  }

  /** A field that must be filled in, with what was typed and what is wrong with it. */
  Field field(String form, String field, String label) {
    return optional(form, field, label).needed();
  }

  /** The same for one that may stay empty. */
  Field optional(String form, String field, String label) {
    String name = name(form, field);
    String value = this.form.equals(form) ? typed.getOrDefault(name, "") : "";
    return Field.of(name, label).value(value).problems(problems(form));
  }

  static String name(String form, String field) {
    return form.equals(BALLOT) ? field : form + "-" + field;
  }
}
