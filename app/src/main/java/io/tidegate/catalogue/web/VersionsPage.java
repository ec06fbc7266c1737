package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelVersion;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The versions of a model, and what differs between two of them.
 *
 * @param versions the latest first
 * @param from the number of the one before
 * @param to the number of the one after
 */
public record VersionsPage(
    Frame frame,
    Model model,
    List<ModelVersion> versions,
    int from,
    int to,
    List<Difference> differences,
    Times times)
    implements View {
  /** What becomes of a version, in a word; empty for those that were replaced. */
  public String standing(ModelVersion version) {
    if (model.proposed() != null && model.proposed() == version.number()) {
      return "Before the board";
    }
    return model.current().number() == version.number() && model.approved() ? "In use" : "";
  }

  /** The versions to choose among. */
  public List<Option> options() {
    return versions.stream()
        .map(one ->
            Option.of(
                Integer.toString(one.number()),
                "Version %d, %s".formatted(one.number(), times.day(one.madeAt()))))
        .toList();
  }
}
