package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people, and their programs, say about a change. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/comments",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Comments", description = "What is said about a change; never material")
class CommentsApi {
  private final Changes changes;
  private final Comments comments;

  CommentsApi(Changes changes, Comments comments) {
    this.changes = changes;
    this.comments = comments;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "Read the comments", description = "All of them, oldest first.")
  ApiPage<CommentResource> list(@PathVariable int number) {
    return new ApiPage<>(
        comments.list(changes.get(number).id()).stream().map(CommentResource::of).toList(), null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Comment on a change",
      description =
          "A comment makes no revision, and nobody's view of the change stale. Whom it names, as"
              + " `@Full Name` or `@address`, is told; they must be able to see the change.")
  @ApiResponse(responseCode = "201", description = "Said")
  ResponseEntity<CommentResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody CommentBody body) {
    String text = body.comment() == null ? "" : body.comment();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(CommentResource.of(comments.add(actor, changes.get(number).id(), text)));
  }
}
