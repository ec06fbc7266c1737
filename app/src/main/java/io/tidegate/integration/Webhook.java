package io.tidegate.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an account wants to be told of its changes.
 *
 * @param pausedFor why it is paused; null unless it is
 * @param pausedAt since when; null unless it is
 * @param failingSince the first of the attempts that have failed since the last that did not; null
 *     when none has
 * @param formerSecretUntil until when the secret before this one signs along; null when there is
 *     none
 * @param version counts every write of a person's; whoever acts names the version they saw
 */
public record Webhook(
    WebhookId id,
    WebhookFacts facts,
    State state,
    @Nullable Pause pausedFor,
    @Nullable Instant pausedAt,
    @Nullable Instant failingSince,
    @Nullable Instant formerSecretUntil,
    Instant createdAt,
    long version) {
  /** Whether it is told anything. */
  public enum State {
    /** Events are sent to it. */
    ACTIVE("Active"),
    /** Events are noted as missed. */
    PAUSED("Paused"),
    /** For good; it stays readable. */
    ARCHIVED("Archived");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** As people read it. */
    public String title() {
      return title;
    }
  }

  /** Why it is paused. */
  public enum Pause {
    /** Somebody wanted it so. */
    BY_HAND("paused by hand"),
    /** The endpoint answered that it is gone for good (410). */
    GONE("the endpoint answered 410, gone"),
    /** Nothing but failures for three days. */
    DEAD("nothing but failures for three days");

    private final String title;

    Pause(String title) {
      this.title = title;
    }

    /** As people read it, in lower case. */
    public String title() {
      return title;
    }
  }
}
