package io.tidegate.execution.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the people of a page, read in one query. */
record Names(Map<PersonId, Person> people) {
  static Names of(People people, Collection<? extends @Nullable PersonId> ids) {
    Set<PersonId> known = new HashSet<>();
    for (PersonId id : ids) {
      if (id != null) {
        known.add(id);
      }
    }
    return new Names(people.named(known));
  }

  /** The name; empty for nobody, {@code Tidegate} for somebody who is no person. */
  String of(@Nullable PersonId id) {
    if (id == null) {
      return "";
    }
    Person person = people.get(id);
    return person == null ? "Tidegate" : person.name();
  }
}
