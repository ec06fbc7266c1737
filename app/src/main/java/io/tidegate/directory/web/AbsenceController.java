package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.DelegationId;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "While I am away": one's own, and anybody's for administrators. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class AbsenceController {
  private final People people;
  private final Delegations delegations;
  private final Absences absences;
  private final Lookup lookup;
  private final Frames frames;

  AbsenceController(
      People people, Delegations delegations, Absences absences, Lookup lookup, Frames frames) {
    this.people = people;
    this.delegations = delegations;
    this.absences = absences;
    this.lookup = lookup;
    this.frames = frames;
  }

  @GetMapping("/absence")
  Answer own(Actor actor) {
    return new SeeOther("/people/" + actor.person() + "/absence");
  }

  @GetMapping("/people/{id}/absence")
  Answer show(Actor actor, @PathVariable String id) {
    return page(actor, theirs(actor, id), Form.EMPTY);
  }

  @PostMapping("/people/{id}/absence")
  Answer add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Person person = theirs(actor, id);
    Form form = Form.of(sent);
    try {
      add(actor, person, form);
      return to(person, "The stand-in is set.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, person, form.refused(invalid)));
    }
  }

  @PostMapping("/people/{id}/absence/{delegation}/withdrawal")
  Answer withdraw(Actor actor, @PathVariable String id, @PathVariable String delegation) {
    Person person = theirs(actor, id);
    delegations.withdraw(actor, DelegationId.of(delegation));
    return to(person, "The stand-in is withdrawn.");
  }

  private void add(Actor actor, Person person, Form form) {
    Optional<LocalDate> first = day(form.text("first"));
    Optional<LocalDate> last = day(form.text("last"));
    List<Problem> problems =
        Stream.of(
                missing(form.text("delegate").isBlank(), "delegate", "Say who decides for you."),
                missing(first.isEmpty(), "first", "Choose the first day."),
                missing(last.isEmpty(), "last", "Choose the last day."))
            .flatMap(Optional::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    delegations.add(
        actor,
        person.id(),
        lookup.required(form.text("delegate"), person.client()),
        first.orElseThrow(),
        last.orElseThrow());
  }

  private Person theirs(Actor actor, String id) {
    Person person = people.get(PersonId.of(id));
    AdministrationPolicy.requireSelfOrAdministrator(actor, person.id());
    return person;
  }

  private AbsencePage page(Actor actor, Person person, Form form) {
    boolean self = actor.person().equals(person.id());
    return new AbsencePage(
        frames.of(
            actor,
            self ? "While I am away" : "While " + person.name() + " is away",
            new Crumb(person.name(), "/people/" + person.id())),
        person,
        self,
        form,
        absences.of(person));
  }

  private static Optional<Problem> missing(boolean missing, String field, String sentence) {
    return missing ? Optional.of(new Problem(field, sentence)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static SeeOther to(Person person, String said) {
    return new SeeOther("/people/" + person.id() + "/absence", said);
  }
}
