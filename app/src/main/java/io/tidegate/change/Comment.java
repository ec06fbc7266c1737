package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
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
  public Comment {
    mentions = List.copyOf(mentions);
  }
}
