package io.tidegate.review.web;

import io.tidegate.change.Capacity;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Hindrances;
import io.tidegate.change.Offer;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.review.Confirmation;
import io.tidegate.review.TestRecord;
import io.tidegate.review.Validations;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the validation page together for one reader. */
@Component
class ValidationPages {
  private final Changes changes;
  private final Validations validations;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ValidationPages(
      Changes changes,
      Validations validations,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.validations = validations;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  ValidationPage page(Actor actor, Change change, Sent sent) {
    Times times = new Times(frames.look(actor).zone(), clock);
    return new ValidationPage(
        frames
            .of(
                actor,
                "Validation",
                new Crumb("Changes", "/changes"),
                new Crumb(change.code(), "/changes/" + change.number()))
            .live(),
        ReviewHead.of(change, clients.get(change.client()), clock),
        tests(change, times),
        untested(change),
        changes.mayEdit(actor, change) && change.state().begun() && !change.state().ended(),
        validations.rolledBackBecause(change).orElse(null),
        uat(actor, change, times),
        accept(actor, change),
        sent);
  }

  List<ValidationPage.Test> tests(Change change, Times times) {
    List<TestRecord> tests = validations.tests(change);
    Map<PersonId, Person> named =
        people.named(tests.stream().flatMap(test -> Stream.ofNullable(test.by())).toList());
    return tests.stream()
        .map(test ->
            new ValidationPage.Test(
                test.what(),
                test.passed(),
                test.result(),
                name(named, test.by()),
                times.moment(test.at())))
        .toList();
  }

  private List<Option> untested(Change change) {
    return validations.untested(change).stream()
        .map(step -> Option.of(step.id().toString(), step.label() + " " + step.step().text()))
        .toList();
  }

  private ValidationPage.Uat uat(Actor actor, Change change, Times times) {
    Optional<Confirmation> said = validations.confirmation(change.id());
    PersonId requester = change.people().requester();
    Map<PersonId, Person> named = people.named(List.of(requester));
    return new ValidationPage.Uat(
        validations.asksUat(change),
        name(named, requester),
        said.map(Confirmation::works).orElse(null),
        said.map(Confirmation::comment).orElse(""),
        said.map(word -> times.moment(word.at())).orElse(""),
        validations.mayConfirm(actor, change));
  }

  private ValidationPage.Accept accept(Actor actor, Change change) {
    Hindrances words = new Hindrances(actor, change, "/changes/" + change.number() + "/validation");
    Optional<Offer> offer = changes.offer(actor, change, Transition.ACCEPT);
    return new ValidationPage.Accept(
        change.state() == State.VALIDATE,
        offer.map(Offer::permitted).orElse(false),
        offer.map(Offer::open).orElse(false),
        offer
            .map(one -> one.who().stream().map(Capacity::title).collect(Collectors.joining(" or ")))
            .orElse(""),
        offer.map(one -> words.of(one.blockers())).orElse(List.of()));
  }

  private static String name(Map<PersonId, Person> named, @Nullable PersonId id) {
    Person person = id == null ? null : named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
