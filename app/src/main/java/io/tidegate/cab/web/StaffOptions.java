package io.tidegate.cab.web;

import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.ui.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** The account's own people, to choose among. */
@Component
class StaffOptions {
  private static final int MOST = 500;

  private final People people;

  StaffOptions(People people) {
    this.people = people;
  }

  List<Option> all() {
    return people.list(new PersonFilter(null, true, null, "", false), null, MOST).items().stream()
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }
}
