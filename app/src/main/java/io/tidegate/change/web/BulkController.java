package io.tidegate.change.web;

import io.tidegate.change.BulkAnswer;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkDeeds;
import io.tidegate.change.BulkRuns;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One deed on several changes of the list. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class BulkController {
  private final BulkDeeds deeds;
  private final BulkRuns runs;
  private final People people;
  private final ListReader reader;
  private final ListPages pages;

  BulkController(
      BulkDeeds deeds, BulkRuns runs, People people, ListReader reader, ListPages pages) {
    this.deeds = deeds;
    this.runs = runs;
    this.reader = reader;
    this.people = people;
    this.pages = pages;
  }

  @PostMapping("/changes/bulk")
  Answer act(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    ListFilter filter = ListFilter.of(sent);
    BulkAsked asked = new BulkAsked(sent);
    if (asked.missing().isPresent()) {
      return Drawn.invalid(
          pages.page(actor, filter, ListPage.Deed.refused(List.of(asked.missing().get()), asked)));
    }
    BulkDeed deed = asked.deed();
    if (asked.all()) {
      return all(actor, filter, asked);
    }
    BulkAnswer answer = deeds.act(actor, asked.picked(), deed);
    String said = said(deed, answer.done().size());
    if (answer.refused().isEmpty()) {
      return new SeeOther(filter.address(null), said);
    }
    String kept =
        actor.confinedTo() == null
            ? "/changes/bulk/" + runs.keep(actor, deed, filter.query(), answer)
            : "";
    return new Drawn(
        pages.page(actor, filter, ListPage.Deed.partly(said, refusals(answer), asked, kept)),
        HttpStatus.CONFLICT);
  }

  private Answer all(Actor actor, ListFilter filter, BulkAsked asked) {
    try {
      return new SeeOther(
          "/changes/bulk/"
              + runs.begin(actor, reader.read(actor, filter), asked.deed(), filter.query()));
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.page(actor, filter, ListPage.Deed.refused(List.of(invalid.getMessage()), asked)));
    }
  }

  private static List<String> refusals(BulkAnswer answer) {
    return answer.refused().stream()
        .map(each -> "CHG-%d: %s".formatted(each.number(), each.because()))
        .toList();
  }

  private String said(BulkDeed deed, int done) {
    String count = done == 1 ? "1 change" : done + " changes";
    return switch (deed) {
      case BulkDeed.Assign assign ->
          "%s now with %s.".formatted(count, people.get(assign.owner()).name());
      case BulkDeed.Tag tag -> "%s tagged “%s”.".formatted(count, tag.tag());
      case BulkDeed.Untag untag -> "“%s” taken off %s.".formatted(untag.tag(), count);
    };
  }
}
