package io.tidegate.directory.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Look;
import io.tidegate.ui.Looks;
import java.util.List;
import org.springframework.stereotype.Component;

/** How each person wants pages to look, as they set it in their profile. */
@Component
class PersonalLooks implements Looks {
  private final People people;

  PersonalLooks(People people) {
    this.people = people;
  }

  /** The standard for Tidegate itself, which is nobody here. */
  @Override
  public Look of(Actor actor) {
    Person person = people.named(List.of(actor.person())).get(actor.person());
    return person == null
        ? Look.standard()
        : new Look(Look.Theme.valueOf(person.appearance().name()), person.zone(), true);
  }
}
