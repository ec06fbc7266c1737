package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Tags;
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

/** Puts tags on a change and takes them off. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class TagController {
  private final Changes changes;
  private final Tags tags;
  private final ChangePages pages;

  TagController(Changes changes, Tags tags, ChangePages pages) {
    this.changes = changes;
    this.tags = tags;
    this.pages = pages;
  }

  /** {@code off} takes a tag off, else {@code tag} is put on. */
  @PostMapping("/changes/{number:\\d+}/tags")
  Answer tag(
      Actor actor,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String off) {
    Change change = changes.get(number);
    try {
      if (off.isEmpty()) {
        tags.put(actor, change.id(), tag);
      } else {
        tags.take(actor, change.id(), off);
      }
      return new SeeOther("/changes/" + number + "#tags");
    } catch (Invalid invalid) {
      String refusal = "The tag is not added yet. " + invalid.sentence();
      Sent sent = Sent.invalid(Map.of("tag", tag), invalid);
      return Drawn.invalid(pages.page(actor, change, refusal, sent));
    }
  }
}
