package io.tidegate.catalogue.web;

import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Schedule;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a schedule.
 *
 * @param editing the one that is edited; null for one that is to begin
 * @param shortest how many minutes the plan and its rollback take
 * @param stale that somebody was faster; empty while nobody was
 */
public record ScheduleFormPage(
    Frame frame,
    Model model,
    @Nullable Schedule editing,
    StartForm form,
    List<Option> clients,
    List<Option> staff,
    long shortest,
    String stale)
    implements View {
  /** Where the form goes. */
  public String path() {
    String all = "/catalogue/" + model.id() + "/schedules";
    return editing == null ? all : all + "/" + editing.id();
  }

  /** Where whoever changes their mind goes back to. */
  public String back() {
    return editing == null ? "/catalogue/" + model.id() : path();
  }

  /** The version that is saved over, of one that is edited. */
  public String version() {
    return form.text("version");
  }

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
    return form.field(ScheduleForm.name(field), field.question()).needed();
  }

  /** Whether each must touch an item. */
  public boolean needsItem() {
    return model.facts().procedure().terms().rule(ModelField.ITEM) == FieldRule.ASKED;
  }
}
