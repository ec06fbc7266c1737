package io.tidegate.access;

import io.tidegate.directory.Account;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the first-run set-up asks, as it was typed. */
public record NewInstallation(Map<String, String> typed) {
  public NewInstallation {
    typed = Map.copyOf(typed);
  }

  Optional<Account.Kind> kind() {
    return Stream.of(Account.Kind.values())
        .filter(kind -> kind.name().equals(text("kind")))
        .findFirst();
  }

  Optional<ZoneId> zone() {
    return ZoneId.getAvailableZoneIds().contains(text("zone"))
        ? Optional.of(ZoneId.of(text("zone")))
        : Optional.empty();
  }

  /** What was typed into this field; empty when nothing was. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }
}
