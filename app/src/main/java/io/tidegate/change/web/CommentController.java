package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comments on a change. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class CommentController {
  private final Changes changes;
  private final Comments comments;
  private final ChangePages pages;

  CommentController(Changes changes, Comments comments, ChangePages pages) {
    this.changes = changes;
    this.comments = comments;
    this.pages = pages;
  }

  @PostMapping("/changes/{number:\\d+}/comments")
  Answer add(
      Actor actor, @PathVariable int number, @RequestParam(defaultValue = "") String comment) {
    Change change = changes.get(number);
    try {
      comments.add(actor, change.id(), comment);
      return new SeeOther("/changes/" + number + "#comments", "Your comment is added.");
    } catch (Invalid invalid) {
      String refusal = "Your comment is not added yet. " + invalid.sentence();
      Sent sent = Sent.invalid(Map.of("comment", comment), invalid);
      return Drawn.invalid(pages.page(actor, change, refusal, sent));
    }
  }
}
