package io.tidegate.change;

import io.tidegate.audit.LedgerQuery;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** By what the ledger of a change can be narrowed. */
public enum LedgerKind {
  ALL("All"),
  STATES("States"),
  EDITS("Edits"),
  APPROVAL("Approval"),
  RUN("Run"),
  REVIEW("Validation and review"),
  OVERRIDES("Overrides"),
  COMMENTS("Comments");

  private final String title;

  LedgerKind(String title) {
    this.title = title;
  }

  /** The kind as people read it. */
  public String title() {
    return title;
  }

  /** What it asks the ledger for. */
  public LedgerQuery query() {
    return switch (this) {
      case ALL -> LedgerQuery.ALL;
      case STATES -> LedgerQuery.in("change").named(transitions());
      case EDITS -> LedgerQuery.in("change").beginning("edited-");
      case APPROVAL -> LedgerQuery.in("approval");
      case RUN -> LedgerQuery.in("execution");
      case REVIEW -> LedgerQuery.in("review");
      case OVERRIDES -> LedgerQuery.in("change").named(Set.of("blocker-overridden"));
      case COMMENTS -> LedgerQuery.in("change").named(Comment.DEEDS);
    };
  }

  private static Set<String> transitions() {
    return Arrays.stream(Transition.values()).map(Transition::slug).collect(Collectors.toSet());
  }

  /** The name in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this name; all when there is none. */
  public static LedgerKind of(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst().orElse(ALL);
  }
}
