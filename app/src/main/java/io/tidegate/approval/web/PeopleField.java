package io.tidegate.approval.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How a field for people writes one of them. */
@Component
class PeopleField {
  private final People people;

  PeopleField(People people) {
    this.people = people;
  }

  /** By e-mail address where there is one, since names are not unique. */
  String written(PersonId id) {
    Person person = people.named(Set.of(id)).get(id);
    if (person == null) {
      return "";
    }
    String email = person.email();
    return email == null || email.isBlank() ? person.name() : email;
  }
}
