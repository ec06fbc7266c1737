package io.tidegate.change.web;

import io.tidegate.change.SavedView;
import io.tidegate.change.SavedViewId;
import io.tidegate.change.SavedViews;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps lists under a name, and throws them away. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
@RequestMapping("/changes/views")
class ViewController {
  private final SavedViews views;
  private final ListPages pages;

  ViewController(SavedViews views, ListPages pages) {
    this.views = views;
    this.pages = pages;
  }

  /** The list's own fields say what is kept; the view's are named apart from them. */
  @PostMapping
  Answer save(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    ListFilter filter = ListFilter.of(sent);
    String name = Objects.requireNonNullElse(sent.getFirst("view-name"), "");
    try {
      SavedView saved = views.save(actor, name, filter.query(), sent.containsKey("view-shared"));
      return new SeeOther(
          filter.address(null), "The list is kept as “%s”.".formatted(saved.name()));
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.page(
              actor,
              filter,
              ListPage.Deed.sent(Sent.invalid("view", sent.toSingleValueMap(), invalid))));
    }
  }

  @PostMapping("/{id}/removal")
  SeeOther remove(Actor actor, @PathVariable String id) {
    SavedView removed = views.remove(actor, SavedViewId.of(id));
    return new SeeOther(
        "/changes?" + removed.query(), "The view “%s” is gone.".formatted(removed.name()));
  }
}
