package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Comment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said about a change. */
@Schema(name = "Comment", description = "What somebody said about a change")
record CommentResource(
    UUID id,
    UUID by,
    Instant at,
    @Schema(description = "In Markdown") String text,
    @Schema(description = "Whose answer it wants; null when it is no question") @Nullable UUID asks,
    @Schema(description = "The question that it answers; null when it answers none")
        @Nullable UUID answers,
    @Schema(description = "Whom it names with an @, each once") List<UUID> mentions) {
  static CommentResource of(Comment comment) {
    return new CommentResource(
        comment.id(),
        comment.by().value(),
        comment.at(),
        comment.text(),
        comment.asks() == null ? null : comment.asks().value(),
        comment.answers(),
        comment.mentions().stream().map(mention -> mention.person().value()).toList());
  }
}
