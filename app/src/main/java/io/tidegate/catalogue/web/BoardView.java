package io.tidegate.catalogue.web;

import io.tidegate.catalogue.ModelVersion;
import io.tidegate.ui.Difference;
import java.util.List;

/**
 * A version that waits for the board.
 *
 * @param differences from the version in use; none when there is no such
 * @param decides whether the reader may say what becomes of it
 */
public record BoardView(
    ModelVersion version, List<Difference> differences, boolean decides, LicenceView.Form form) {
  public BoardView {
    differences = List.copyOf(differences);
  }
}
