package io.tidegate.catalogue.web;

import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelField;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The form of a schedule.
 *
 * @param shortest how many minutes the plan and its rollback take
 */
public record ScheduleFormPage(
    Frame frame,
    Model model,
    StartForm form,
    List<Option> clients,
    List<Option> staff,
    long shortest)
    implements View {
  /** How often. */
  public List<Option> rhythms() {
    return Rhythm.options();
  }

  /** The fields of text that the model asks for each time, said here once for all. */
  public List<ModelField> asked() {
    return model.facts().procedure().terms().asked().stream().filter(ModelField::lockable).toList();
  }

  /** The field of the form in which it is asked. */
  public Field question(ModelField field) {
    String name = field == ModelField.OUTCOME ? "desiredOutcome" : field.slug();
    return form.field(name, field.question()).needed();
  }

  /** Whether each must touch an item. */
  public boolean needsItem() {
    return model.facts().procedure().terms().rule(ModelField.ITEM) == FieldRule.ASKED;
  }
}
