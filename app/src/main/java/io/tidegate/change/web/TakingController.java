package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.People;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An emergency that nobody carries out yet is taken on with one press, by whoever is on call. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class TakingController {
  private final Changes changes;
  private final ChangePages pages;

  TakingController(Changes changes, ChangePages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  /** Whether the actor may name themselves, before anybody has decided on it. */
  static boolean offered(Actor actor, Change change) {
    return change.type() == ChangeType.EMERGENCY
        && change.state() == State.AUTHORIZE
        && change.people().implementers().isEmpty()
        && actor.holdsAny(change.client(), Role.IMPLEMENTER);
  }

  @PostMapping("/changes/{number:\\d+}/implementers")
  Answer take(Actor actor, @PathVariable int number, @RequestParam long version) {
    Change change = changes.get(number);
    if (!offered(actor, change)) {
      throw new Forbidden("%s is not to be taken on by you now.".formatted(change.code()));
    }
    Edit edit = new Edit.NamePeople(with(actor, change.people()));
    return switch (changes.edit(actor, change.id(), version, edit)) {
      case Moved _ -> new SeeOther("/changes/" + number);
      case Refused(Change current, var blockers) ->
          new Drawn(
              pages.page(actor, current, blockers.getFirst().sentence() + "."),
              HttpStatus.CONFLICT);
    };
  }

  private static People with(Actor actor, People people) {
    return new People(
        people.requester(),
        people.owner(),
        Set.of(actor.person()),
        people.validator(),
        people.decider());
  }
}
