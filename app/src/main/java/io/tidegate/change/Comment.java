package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a change.
 *
 * @param text Markdown
 * @param asks whose answer it wants; null when it is no question
 * @param answers the question that it answers; null when it answers none
 * @param mentions whom it names, each once
 */
public record Comment(
    UUID id,
    PersonId by,
    Instant at,
    String text,
    @Nullable PersonId asks,
    @Nullable UUID answers,
    List<Mention> mentions) {
  /** What the ledger calls saying something. */
  static final Set<String> DEEDS = Set.of("commented", "asked", "answered");

  public Comment {
    mentions = List.copyOf(mentions);
  }

  /** What the ledger calls it. */
  String deed() {
    if (asks != null) {
      return "asked";
    }
    return answers == null ? "commented" : "answered";
  }
}
