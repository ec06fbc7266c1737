package io.tidegate.cab.web;

import io.tidegate.cab.ActionItem;
import io.tidegate.cab.Notebooks;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what is to be done into lines. */
@Component
class ActionLines {
  private final Notebooks notebooks;
  private final People people;

  ActionLines(Notebooks notebooks, People people) {
    this.notebooks = notebooks;
    this.people = people;
  }

  List<ActionLine> of(Actor reader, List<ActionItem> actions, Times times) {
    Map<PersonId, Person> owners =
        people.named(actions.stream().map(ActionItem::owner).collect(Collectors.toSet()));
    return actions.stream().map(one -> line(reader, one, owners, times)).toList();
  }

  private ActionLine line(Actor reader, ActionItem one, Map<PersonId, Person> owners, Times times) {
    Person owner = owners.get(one.owner());
    boolean late =
        !one.done()
            && one.due().isBefore(LocalDate.ofInstant(times.clock().instant(), times.zone()));
    String who = owner == null ? "Somebody" : owner.name();
    String until =
        one.doneAt() == null
            ? (late ? ", overdue since " : ", by ") + times.day(one.due())
            : ", done " + times.moment(one.doneAt()) + ": " + one.how();
    return new ActionLine(
        one.id().toString(),
        one.text(),
        who + until,
        one.reference(),
        one.done() ? Tone.GOOD : late ? Tone.BAD : Tone.NEUTRAL,
        one.done(),
        notebooks.mayFinish(reader, one) ? "/cab/actions/" + one.id() + "/completion" : null);
  }
}
