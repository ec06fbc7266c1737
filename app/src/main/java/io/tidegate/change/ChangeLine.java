package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change as a list shows it. The fields are those of {@link Change}. */
public record ChangeLine(
    ChangeId id,
    int number,
    String title,
    ChangeType type,
    boolean major,
    State state,
    Instant stateSince,
    boolean held,
    boolean rollingBack,
    @Nullable Rating rating,
    ClientId client,
    PersonId requester,
    PersonId owner,
    @Nullable PersonId validator,
    @Nullable Window window,
    Instant touchedAt,
    @Nullable Provenance provenance) {
  /** How people name it, such as CHG-1042. */
  public String code() {
    return "CHG-" + number;
  }
}
