package io.tidegate.directory.web;

import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words who stands in for whom, and when. */
@Component
class Absences {
  private final Delegations delegations;
  private final People people;
  private final InstantSource clock;

  Absences(Delegations delegations, People people, InstantSource clock) {
    this.delegations = delegations;
    this.people = people;
    this.clock = clock;
  }

  /** What the person gave and was given, now and to come. */
  List<PersonPage.Absence> of(Person person) {
    List<Delegation> given = delegations.givenBy(person.id());
    List<Delegation> taken = delegations.givenTo(person.id());
    Map<PersonId, Person> named =
        people.named(
            Stream.concat(given.stream(), taken.stream())
                .flatMap(each -> Stream.of(each.principal(), each.delegate()))
                .toList());
    return Stream.concat(
            given.stream().map(each -> given(each, named)),
            taken.stream().map(each -> taken(each, named)))
        .toList();
  }

  private PersonPage.Absence given(Delegation delegation, Map<PersonId, Person> named) {
    String sentence = name(named, delegation.delegate()) + " decides instead";
    return absence(delegation.id().toString(), sentence, delegation, named);
  }

  private PersonPage.Absence taken(Delegation delegation, Map<PersonId, Person> named) {
    String sentence = "Decides instead of " + name(named, delegation.principal());
    return absence(null, sentence, delegation, named);
  }

  private PersonPage.Absence absence(
      @Nullable String id, String sentence, Delegation delegation, Map<PersonId, Person> named) {
    Instant now = clock.instant();
    return new PersonPage.Absence(id, sentence, days(delegation, named), delegation.holdsAt(now));
  }

  /** Days are those of the principal, whoever reads them. */
  private String days(Delegation delegation, Map<PersonId, Person> named) {
    Person principal = named.get(delegation.principal());
    Times times = new Times(principal == null ? ZoneOffset.UTC : principal.zone(), clock);
    LocalDate first = LocalDate.ofInstant(delegation.startsAt(), times.zone());
    LocalDate last = LocalDate.ofInstant(delegation.endsAt().minusNanos(1), times.zone());
    return first.equals(last) ? times.day(first) : times.day(first) + " to " + times.day(last);
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "somebody" : person.name();
  }
}
