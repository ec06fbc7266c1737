package io.tidegate.catalogue.web;

import io.tidegate.change.Step;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.Arrays;
import java.util.List;

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
}
