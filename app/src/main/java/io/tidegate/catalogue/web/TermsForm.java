package io.tidegate.catalogue.web;

import io.tidegate.catalogue.AllowedHours;
import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Terms;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the terms out of a model's form, and writes them into it. */
final class TermsForm {
  private final ModelForm form;
  private final List<Problem> problems = new ArrayList<>();

  TermsForm(ModelForm form) {
    this.form = form;
  }

  static Map<String, String> typed(Terms terms) {
    Map<String, String> values = new HashMap<>();
    terms.fields().forEach((field, rule) -> values.put("field-" + field.slug(), rule.name()));
    values.put("noticeHours", terms.noticeHours() == 0 ? "" : "" + terms.noticeHours());
    if (terms.hours() != null) {
      values.put("from", terms.hours().from().toString());
      values.put("to", terms.hours().to().toString());
    }
    return values;
  }

  /** Throws {@link Invalid} for what means nothing. */
  Terms read() {
    Map<ModelField, FieldRule> fields = new EnumMap<>(ModelField.class);
    for (ModelField field : ModelField.values()) {
      Arrays.stream(FieldRule.values())
          .filter(rule -> rule.name().equals(form.text("field-" + field.slug())))
          .filter(rule -> rule != FieldRule.OPEN)
          .forEach(rule -> fields.put(field, rule));
    }
    Terms terms = new Terms(fields, form.ticks().kindsTicked(), hours(), notice());
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return terms;
  }

  private int notice() {
    return form.text("noticeHours").isEmpty() ? 0 : form.number("noticeHours");
  }

  /** Whole days when no times are given; none at all when nothing is. */
  private @Nullable AllowedHours hours() {
    boolean timed = !(form.text("from") + form.text("to")).isEmpty();
    if (form.ticks().days().isEmpty() && !timed) {
      return null;
    }
    LocalTime from = timed ? time("from") : LocalTime.MIDNIGHT;
    LocalTime to = timed ? time("to") : LocalTime.MIDNIGHT;
    return new AllowedHours(form.ticks().daysTicked(), from, to);
  }

  private LocalTime time(String name) {
    try {
      return LocalTime.parse(form.text(name));
    } catch (DateTimeException _) {
      problems.add(new Problem(name, "Give a time, such as 22:00."));
      return LocalTime.MIDNIGHT;
    }
  }
}
