package io.tidegate.ui;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent, as the page that holds it is drawn again with it. A page may hold several:
 * then the fields of each bear its name before theirs.
 *
 * @param form which form; empty for a page's only one, whose fields bear their own names
 * @param problems what is wrong with what was typed
 * @param refusal why it did not happen though nothing was wrong with it; empty when it did
 */
public record Sent(String form, Map<String, String> typed, Problems problems, String refusal) {
  private static final String ONLY = "";

  /** A page that was asked for; nothing was sent. */
  public static final Sent NOTHING = new Sent(ONLY, Map.of(), Problems.none(), "");

  public Sent {
    typed = Map.copyOf(typed);
  }

  /** The page's only form, which cannot be taken as it is. */
  public static Sent invalid(Map<String, String> typed, Invalid invalid) {
    return invalid(ONLY, typed, invalid);
  }

  /** One of several, which cannot be taken as it is. */
  public static Sent invalid(String form, Map<String, String> typed, Invalid invalid) {
    List<Problem> problems =
        invalid.problems().stream()
            .map(problem -> new Problem(name(form, problem.field()), problem.sentence()))
            .toList();
    return new Sent(form, typed, new Problems(problems), "");
  }

  /** The page's only form, which came too late or is not theirs to send. */
  public static Sent refused(Map<String, String> typed, String refusal) {
    return refused(ONLY, typed, refusal);
  }

  /** One of several, which came too late or is not theirs to send. */
  public static Sent refused(String form, Map<String, String> typed, String refusal) {
    return new Sent(form, typed, Problems.none(), refusal);
  }

  /** What a field of a form is called in the page. */
  public static String name(String form, String field) {
    return form.isEmpty() ? field : form + "-" + field;
  }

  /** This form as it was sent, or empty when another one was. */
  public Sent in(String form) {
    return this.form.equals(form) ? this : new Sent(form, Map.of(), Problems.none(), "");
  }

  /** Whether it was the form with this field that was sent. */
  public boolean has(String field) {
    return typed.containsKey(name(form, field));
  }

  /** A field with what was typed, else empty, and with what is wrong with it. */
  public Field field(String field, String label) {
    return field(field, label, "");
  }

  /** A field with what was typed, else with what is stored, and with what is wrong with it. */
  public Field field(String field, String label, String stored) {
    String name = name(form, field);
    return Field.of(name, label).value(typed.getOrDefault(name, stored)).problems(problems);
  }

  /** What was written into these fields, where anything was: so that it can be kept. */
  public List<String> written(String... fields) {
    return Arrays.stream(fields)
        .map(field -> typed.getOrDefault(name(form, field), "").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
