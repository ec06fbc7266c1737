package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model as it stands in its form: as stored, or as somebody typed it.
 *
 * @param ticks what is ticked
 * @param stale what to say when somebody else saved meanwhile; empty when nobody did
 */
public record ModelForm(Map<String, String> typed, Ticks ticks, Problems problems, String stale) {
  private static final int SPARE = 3;

  public ModelForm {
    typed = Map.copyOf(typed);
  }

  static ModelForm blank() {
    return new ModelForm(Map.of("score", "7"), Ticks.NONE, Problems.none(), "");
  }

  static ModelForm of(Model model, ModelFacts facts) {
    Map<String, String> values = new HashMap<>();
    Procedure procedure = facts.procedure();
    values.put("title", procedure.title());
    values.put("reason", procedure.reason());
    values.put("desiredOutcome", procedure.desiredOutcome());
    values.put("category", procedure.category());
    values.put("score", Integer.toString(procedure.rating().score()));
    values.put("owner", facts.owner().toString());
    values.put("reviewOn", facts.reviewOn().toString());
    values.put("version", Long.toString(model.version()));
    values.putAll(plan(procedure.plan()));
    values.putAll(TermsForm.typed(procedure.terms()));
    return new ModelForm(values, Ticks.of(facts), Problems.none(), "");
  }

  private static Map<String, String> plan(Plan plan) {
    Map<String, String> values = new HashMap<>();
    values.put("noRollbackBecause", plan.noRollbackBecause());
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      values.put("kind" + i, step.kind().name());
      values.put("text" + i, step.text());
      values.put("verification" + i, step.verification());
      values.put("minutes" + i, Integer.toString(step.minutes()));
      values.put("command" + i, step.command());
      values.put("tools" + i, step.tools());
      values.put("irreversible" + i, step.irreversible() ? "true" : "");
      values.put("optional" + i, step.required() ? "" : "true");
    }
    return values;
  }

  ModelForm refused(Invalid invalid) {
    return new ModelForm(typed, ticks, new Problems(invalid.problems()), "");
  }

  /** Keeps what was typed; saving once more replaces what the other person saved. */
  ModelForm overtaken(String sentence, long version) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.put("version", Long.toString(version));
    return new ModelForm(kept, ticks, Problems.none(), sentence);
  }

  /** What was typed, its lines ended as they are kept; empty when nothing was. */
  public String text(String name) {
    return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** A whole number; -1 when it is none. */
  int number(String name) {
    return text(name).matches("\\d{1,9}") ? Integer.parseInt(text(name)) : -1;
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /** Whether anything is said of what differs, on what and when, or is wrong with it. */
  public boolean saysTerms() {
    boolean rules =
        typed.entrySet().stream()
            .anyMatch(one -> one.getKey().startsWith("field-") && !one.getValue().equals("OPEN"));
    String rest = text("noticeHours") + text("from") + text("to");
    boolean ticked = !ticks.kinds().isEmpty() || !ticks.days().isEmpty();
    return rules || ticked || !rest.isEmpty();
  }

  /** The steps to draw: those there are, and a few to fill in. */
  public List<Row> rows() {
    int last =
        typed.keySet().stream()
            .filter(name -> name.matches("text\\d{1,3}") && !text(name).isEmpty())
            .mapToInt(name -> Integer.parseInt(name.substring(4)) + 1)
            .max()
            .orElse(0);
    return IntStream.range(0, last + SPARE).mapToObj(this::row).toList();
  }

  private Row row(int i) {
    String kind = text("kind" + i).isEmpty() ? suggested(i) : text("kind" + i);
    return new Row(
        i,
        kind,
        text("text" + i),
        text("verification" + i),
        text("minutes" + i),
        text("command" + i),
        text("tools" + i),
        ticked("irreversible" + i),
        ticked("optional" + i));
  }

  private boolean ticked(String name) {
    return text(name).equals("true");
  }

  /** A fresh form begins with what every plan has: do it, check it, undo it. */
  private static String suggested(int i) {
    return switch (i) {
      case 1 -> Step.Kind.TEST.name();
      case 2 -> Step.Kind.ROLLBACK.name();
      default -> Step.Kind.IMPLEMENTATION.name();
    };
  }

  /** The steps that say something. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Row row : rows()) {
      if (!row.text().isEmpty()) {
        steps.add(step(row));
      }
    }
    return steps;
  }

  private Step step(Row row) {
    return new Step(
        TimeOrderedUuid.next(),
        Step.Kind.valueOf(row.kind()),
        row.text(),
        row.verification(),
        null,
        row.minutes().isEmpty() ? 0 : number("minutes" + row.number()),
        row.irreversible(),
        !row.optional(),
        row.command(),
        row.tools());
  }

  /** One step's fields. */
  public record Row(
      int number,
      String kind,
      String text,
      String verification,
      String minutes,
      String command,
      String tools,
      boolean irreversible,
      boolean optional) {
    /** Whether it says more than what, how one sees it and how long. */
    public boolean saysMore() {
      return !command.isEmpty() || !tools.isEmpty() || irreversible || optional;
    }
  }
}
