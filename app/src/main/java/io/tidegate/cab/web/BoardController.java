package io.tidegate.cab.web;

import io.tidegate.cab.Substitutes;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board, and who comes in whose place. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.CAB_MEMBER})
class BoardController {
  private static final String FIELD = "substitute";

  private final Substitutes substitutes;
  private final StaffOptions staff;
  private final Frames frames;

  BoardController(Substitutes substitutes, StaffOptions staff, Frames frames) {
    this.substitutes = substitutes;
    this.staff = staff;
    this.frames = frames;
  }

  @GetMapping("/cab/board")
  Answer show(Actor actor) {
    return page(actor, Sent.NOTHING);
  }

  @PostMapping("/cab/board/{member}")
  Answer name(Actor actor, @PathVariable String member, @RequestParam Map<String, String> sent) {
    String chosen = sent.getOrDefault(Sent.name(member, FIELD), "");
    try {
      substitutes.name(actor, PersonId.of(member), chosen.isEmpty() ? null : PersonId.of(chosen));
      return new SeeOther("/cab/board", "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, Sent.invalid(member, sent, invalid)));
    }
  }

  private BoardPage page(Actor actor, Sent sent) {
    List<Person> board = substitutes.board(actor);
    Map<PersonId, PersonId> standing = substitutes.standing(actor);
    List<Option> people = staff.without(board);
    return new BoardPage(
        frames.of(actor, "The board", new Crumb("CAB", "/cab")),
        board.stream()
            .map(person ->
                line(actor, person, Objects.toString(standing.get(person.id()), ""), people, sent))
            .toList(),
        people,
        sent.refusal());
  }

  private BoardPage.Line line(
      Actor actor, Person member, String substitute, List<Option> people, Sent sent) {
    String id = member.id().toString();
    return new BoardPage.Line(
        id,
        member.name(),
        people.stream()
            .filter(one -> one.value().equals(substitute))
            .map(Option::label)
            .findFirst()
            .orElse("Nobody"),
        sent.in(id).field(FIELD, "Who comes when " + member.name() + " does not", substitute),
        substitutes.mayName(actor, member.id()));
  }
}
