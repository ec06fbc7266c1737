package io.tidegate.catalogue.web;

import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.ModelField;
import io.tidegate.change.Step;
import io.tidegate.inventory.Kind;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The form of a model.
 *
 * @param path where the form is sent; also where one comes back to
 * @param fresh whether it adds a model
 * @param staff who may answer for it
 */
public record ModelFormPage(
    Frame frame,
    ModelForm form,
    String path,
    boolean fresh,
    List<Option> clients,
    List<Option> staff)
    implements View {
  /** The kinds of steps. */
  public List<Option> kinds() {
    return Arrays.stream(Step.Kind.values())
        .map(kind -> Option.of(kind.name(), kind.title()))
        .toList();
  }

  /** The fields of which a model may say something. */
  public List<ModelField> fields() {
    return List.of(ModelField.values());
  }

  /** What may be said of the field. */
  public List<Option> rules(ModelField field) {
    return Arrays.stream(FieldRule.values())
        .filter(rule -> rule != FieldRule.LOCKED || field.lockable())
        .map(rule -> Option.of(rule.name(), rule.title()))
        .toList();
  }

  /** The kinds of items. */
  public List<Option> itemKinds() {
    return Arrays.stream(Kind.values()).map(kind -> Option.of(kind.name(), kind.title())).toList();
  }

  /** The days of the week. */
  public List<Option> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Option.of(day.name(), day.getDisplayName(TextStyle.FULL, Locale.UK)))
        .toList();
  }
}
