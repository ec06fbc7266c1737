package io.tidegate.mail;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox keeps it.
 *
 * @param text the body for those who read plain text; empty once a secret was sent
 * @param html the same as HTML; empty once a secret was sent
 * @param calendar what calendar programs take out of it; null for nothing
 * @param dueAt its next attempt, or when the attempt under way must have ended; null when settled
 * @param lastError what the server said last; empty when nothing went wrong
 * @param settledAt when it was sent, given up, or kept; null before
 */
public record StoredMail(
    UUID id,
    String recipientName,
    String recipientAddress,
    @Nullable PersonId person,
    String purpose,
    String reference,
    boolean secret,
    String subject,
    String text,
    String html,
    @Nullable CalendarPart calendar,
    String messageId,
    MailState state,
    int attempts,
    @Nullable Instant dueAt,
    String lastError,
    Instant createdAt,
    @Nullable Instant settledAt) {
  /** Whether its body may be shown: a secret only while there is no other way to get it. */
  public boolean readable() {
    return !secret || state == MailState.KEPT;
  }
}
