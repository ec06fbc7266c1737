package io.tidegate.desk.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.Permitted;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds what somebody may want to go to, while they type into the search of the top bar. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class FindController {
  private final Ways ways;
  private final Finds finds;

  FindController(Ways ways, Finds finds) {
    this.ways = ways;
    this.finds = finds;
  }

  /** {@code here} is the path of the page on which they type. */
  @GetMapping("/find")
  FindPage find(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String here) {
    String words = q.strip();
    List<FindPage.Group> groups =
        Stream.concat(ways.of(actor, words, here), finds.of(actor, words))
            .filter(group -> !group.found().isEmpty())
            .toList();
    return new FindPage(words, groups);
  }
}
