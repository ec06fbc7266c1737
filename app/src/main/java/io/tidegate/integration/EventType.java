package io.tidegate.integration;

import io.tidegate.audit.Deed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What webhooks tell of: a published list. A type is never taken away nor given another meaning; a
 * receiver leaves out what it does not know. Where a transition leads to more than one state, the
 * type says which it was.
 */
public enum EventType {
  DRAFTED("a change was drafted"),
  SUBMITTED("a normal change was submitted for assessment"),
  APPROVAL_REQUESTED("approval is being asked for"),
  SCHEDULED("a change may be carried out in its window: approved, or pre-approved by its model"),
  REJECTED("approval was refused"),
  REOPENED("an edit of a scheduled change asks for approval again"),
  REWORKED("a change went back to its draft"),
  RECLASSIFIED("a change became one of another type"),
  RECORDED("what was already done was recorded after the fact"),
  STARTED("work began"),
  ROLLED_BACK("the run turned to its rollback"),
  FINISHED("work ended, validation begins"),
  ACCEPTED("the result was accepted, review begins"),
  CLOSED("a change was closed"),
  CANCELLED("a change was cancelled"),
  HELD("a change was put on hold"),
  RESUMED("a hold was lifted"),
  EDITED("something of a change was edited"),
  WINDOW_MOVED("a window was chosen, moved or taken away"),
  REVISED("a new revision was cut, for which approval is asked"),
  VOTED("somebody approved, rejected or abstained"),
  COMMENTED("somebody commented, asked or answered");

  private static final String PREFIX = "io.tidegate.change.";

  /** Transitions that say all by themselves, by their name in the ledger. */
  private static final Map<String, EventType> BY_DEED =
      Map.ofEntries(
          Map.entry("drafted", DRAFTED),
          Map.entry("reclassify", RECLASSIFIED),
          Map.entry("record", RECORDED),
          Map.entry("reopen", REOPENED),
          Map.entry("rework", REWORKED),
          Map.entry("roll-back", ROLLED_BACK),
          Map.entry("hold", HELD),
          Map.entry("resume", RESUMED),
          Map.entry("edited-window", WINDOW_MOVED),
          Map.entry("revision-cut", REVISED),
          Map.entry("commented", COMMENTED),
          Map.entry("asked", COMMENTED),
          Map.entry("answered", COMMENTED));

  /** Transitions that are told by where they led. */
  private static final Map<String, EventType> BY_STATE =
      Map.of(
          "ASSESS", SUBMITTED,
          "AUTHORIZE", APPROVAL_REQUESTED,
          "SCHEDULED", SCHEDULED,
          "REJECTED", REJECTED,
          "IMPLEMENT", STARTED,
          "VALIDATE", FINISHED,
          "REVIEW", ACCEPTED,
          "CLOSED", CLOSED,
          "CANCELLED", CANCELLED);

  private static final Set<String> FORWARD =
      Set.of(
          "submit",
          "request-approval",
          "authorize",
          "reject",
          "start",
          "finish",
          "accept",
          "close",
          "cancel");

  private static final Set<String> VOTES = Set.of("approved", "rejected", "abstained");

  private final String meaning;

  EventType(String meaning) {
    this.meaning = meaning;
  }

  /** What happened, as half a sentence for people. */
  public String meaning() {
    return meaning;
  }

  /** The type of the CloudEvent, such as {@code io.tidegate.change.scheduled}. */
  public String slug() {
    return PREFIX + word();
  }

  /** Its last part, such as {@code window-moved}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of this name; empty when there is none. */
  public static Optional<EventType> of(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** What the act is told as; empty when it is not told. */
  static Optional<EventType> of(Deed deed) {
    return switch (deed.room()) {
      case "change" -> ofChange(deed);
      case "approval" -> VOTES.contains(deed.name()) ? Optional.of(VOTED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<EventType> ofChange(Deed deed) {
    if (FORWARD.contains(deed.name())) {
      return Optional.ofNullable(BY_STATE.get(String.valueOf(deed.after().get("state"))));
    }
    EventType known = BY_DEED.get(deed.name());
    boolean edited = known == null && deed.name().startsWith("edited-");
    return Optional.ofNullable(edited ? EDITED : known);
  }
}
