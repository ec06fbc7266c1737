package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param verification how one sees that it worked; may be empty
 * @param owner who does it; null leaves it to any implementer
 * @param minutes planned duration
 * @param irreversible whether the rollback cannot undo it
 * @param command a command to copy or a runbook's address; may be empty
 * @param tools what it takes, and a reference to credentials (never a secret); may be empty
 */
public record Step(
    UUID id,
    Kind kind,
    String text,
    String verification,
    @Nullable PersonId owner,
    int minutes,
    boolean irreversible,
    boolean required,
    String command,
    String tools) {
  /** A required step that says what to do and how long it takes. */
  public static Step of(Kind kind, String text, String verification, int minutes) {
    return new Step(
        TimeOrderedUuid.next(), kind, text, verification, null, minutes, false, true, "", "");
  }

  /** What a step is for. */
  public enum Kind {
    IMPLEMENTATION("Implementation"),
    TEST("Test"),
    VALIDATION("Validation"),
    ROLLBACK("Rollback");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The kind's name as people read it. */
    public String title() {
      return title;
    }

    /** The name in addresses and styles, in lower case. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
