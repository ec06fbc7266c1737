package io.tidegate.change.web;

import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of changes; whoever asks for one by its number is led to it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ListController {
  private final ChangeLists lists;
  private final ListPages pages;

  ListController(ChangeLists lists, ListPages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/changes")
  Answer list(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    ListFilter filter = ListFilter.of(sent);
    String after = sent.getFirst("after");
    Page<ChangeLine> page = read(actor, filter, after);
    if (filter.names() && page.items().size() == 1) {
      return new SeeOther("/changes/" + page.items().getFirst().number());
    }
    return page.items().isEmpty() && after == null
        ? meant(actor, filter).orElseGet(() -> pages.page(actor, filter, page, null))
        : pages.page(actor, filter, page, after);
  }

  /** What is found when misspelt words are put right; empty when nothing is either. */
  private Optional<ListPage> meant(Actor actor, ListFilter typed) {
    return lists
        .corrected(typed.q())
        .map(words -> typed.with("q", words))
        .map(meant ->
            pages.page(actor, typed, meant, read(actor, meant, null), null, ListPage.Deed.NONE))
        .filter(page -> !page.lines().isEmpty());
  }

  private Page<ChangeLine> read(Actor actor, ListFilter filter, @Nullable String after) {
    return pages.read(actor, filter, after);
  }
}
