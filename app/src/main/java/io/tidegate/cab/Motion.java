package io.tidegate.cab;

import io.tidegate.approval.Content;
import io.tidegate.catalogue.Judges;
import io.tidegate.catalogue.Model;
import io.tidegate.change.Aspect;
import java.util.Map;

/**
 * What the board is asked about a model.
 *
 * @param version the version of the model that it is asked about
 * @param judges who says so
 */
public record Motion(Model model, Kind kind, int version, Judges judges) {
  /** What may be asked. */
  public enum Kind {
    /** Whether a version comes into use. */
    ADMISSION,
    /** Whether the model keeps its licence, or gets it back. */
    LICENCE
  }

  /** What tells it from any other about the same model: a vote holds for this alone. */
  public String key() {
    return switch (kind) {
      case ADMISSION -> "admission-" + version;
      case LICENCE -> "licence-" + version + "-" + model.facts().reviewOn();
    };
  }

  /** The question, as it is put to the vote. */
  public String question() {
    return switch (kind) {
      case ADMISSION -> "Admit version %d?".formatted(version);
      case LICENCE -> "Renew its licence?";
    };
  }

  /** The same as what a vote of the room of approvals is bound to. */
  Content content() {
    return content(version, key());
  }

  static Content content(int version, String key) {
    return new Content(version, Map.of(Aspect.PURPOSE, key));
  }
}
