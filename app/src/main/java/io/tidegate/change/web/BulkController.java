package io.tidegate.change.web;

import io.tidegate.change.Assignments;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Ruling;
import io.tidegate.change.Tags;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One deed on several changes of the list. Each change is asked for itself: what may not be done to
 * one is said, and is done to the others all the same.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class BulkController {
  private final Changes changes;
  private final Assignments assignments;
  private final Tags tags;
  private final People people;
  private final ListPages pages;

  BulkController(
      Changes changes, Assignments assignments, Tags tags, People people, ListPages pages) {
    this.changes = changes;
    this.assignments = assignments;
    this.tags = tags;
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
    List<String> refused =
        asked.picked().stream().flatMap(number -> refusal(actor, number, asked).stream()).toList();
    String said = said(asked, asked.picked().size() - refused.size());
    return refused.isEmpty()
        ? new SeeOther(filter.address(null), said)
        : new Drawn(
            pages.page(actor, filter, ListPage.Deed.partly(said, refused, asked)),
            HttpStatus.CONFLICT);
  }

  /** Why it was not done to this one; empty when it was. */
  private Optional<String> refusal(Actor actor, int number, BulkAsked asked) {
    try {
      Change change = changes.get(number);
      return switch (asked.act()) {
        case ASSIGN -> refusal(number, assignments.assign(actor, change.id(), asked.owner()));
        case TAG -> {
          tags.put(actor, change.id(), asked.tag());
          yield Optional.empty();
        }
        case UNTAG -> {
          tags.take(actor, change.id(), asked.tag());
          yield Optional.empty();
        }
      };
    } catch (Failure failure) {
      return Optional.of("CHG-%d: %s".formatted(number, failure.sentence()));
    }
  }

  private static Optional<String> refusal(int number, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Moved _ -> Optional.empty();
      case Ruling.Refused(_, List<Blocker> blockers) ->
          Optional.of(
              blockers.stream()
                  .map(Blocker::sentence)
                  .collect(Collectors.joining(". ", "CHG-" + number + ": ", ".")));
    };
  }

  private String said(BulkAsked asked, int done) {
    String count = done == 1 ? "1 change" : done + " changes";
    return switch (asked.act()) {
      case ASSIGN -> "%s now with %s.".formatted(count, people.get(asked.owner()).name());
      case TAG -> "%s tagged “%s”.".formatted(count, asked.tag());
      case UNTAG -> "“%s” taken off %s.".formatted(asked.tag(), count);
    };
  }
}
