package io.tidegate.cab.web;

import io.tidegate.cab.Chairs;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Option;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The account's own people, to choose among. */
@Component
class StaffOptions {
  private static final int MOST = 500;

  private final People people;
  private final Chairs chairs;

  StaffOptions(People people, Chairs chairs) {
    this.people = people;
    this.chairs = chairs;
  }

  /** Those who may answer for a meeting, and who does so now, who keeps it. */
  List<Option> chairs(PersonId now) {
    return Stream.concat(chairs.all().stream(), people.named(Set.of(now)).values().stream())
        .distinct()
        .map(StaffOptions::option)
        .toList();
  }

  /** Whoever may sit in besides the board, and who does already. */
  List<Option> besides(Collection<Person> board, Set<String> chosen) {
    Set<String> seated =
        board.stream().map(person -> person.id().toString()).collect(Collectors.toSet());
    return all().stream()
        .filter(one -> chosen.contains(one.value()) || !seated.contains(one.value()))
        .toList();
  }

  List<Option> all() {
    return people.list(new PersonFilter(null, true, null, "", false), null, MOST).items().stream()
        .map(StaffOptions::option)
        .toList();
  }

  private static Option option(Person person) {
    return Option.of(person.id().toString(), person.name());
  }
}
