package io.tidegate.execution;

import io.tidegate.change.Blocker;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Words blockers for the list of them. */
public final class Hindrances {
  private Hindrances() {}

  /** One line per blocker, in their order. */
  public static List<Hindrance> of(List<Blocker> blockers) {
    return blockers.stream().map(Hindrances::of).toList();
  }

  private static Hindrance of(Blocker blocker) {
    String roles =
        blocker.overridableBy().stream()
            .map(Role::title)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Hindrance(
        blocker.caution() ? Tone.WARN : Tone.BAD,
        blocker.sentence(),
        blocker.detail().isEmpty() ? null : blocker.detail(),
        roles.isEmpty() ? null : "A " + roles + " may override it with a reason.",
        null,
        null);
  }
}
