package io.tidegate.inventory.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the owner somebody typed, by name or e-mail address, and writes one so it is found. */
@Component
class Owners {
  private static final Pattern BRACKETED = Pattern.compile(".*<([^<>]+)>");
  private static final int ENOUGH = 50;

  private final People people;

  Owners(People people) {
    this.people = people;
  }

  /** As the form shows them; empty for nobody. */
  String written(@Nullable PersonId id) {
    Person person = id == null ? null : people.named(List.of(id)).get(id);
    return person == null ? "" : person.name() + " <" + person.email() + ">";
  }

  /** Null when nothing is typed; an id that nobody has when nobody, or several, are meant. */
  @Nullable PersonId read(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    Matcher bracketed = BRACKETED.matcher(typed.strip());
    String wanted = bracketed.matches() ? bracketed.group(1).strip() : typed.strip();
    List<Person> found =
        people
            .list(new PersonFilter(null, false, null, wanted, false), null, ENOUGH)
            .items()
            .stream()
            .filter(person -> isCalled(person, wanted))
            .toList();
    return found.size() == 1 ? found.getFirst().id() : PersonId.next();
  }

  private static boolean isCalled(Person person, String wanted) {
    return person.email().equalsIgnoreCase(wanted) || person.name().equalsIgnoreCase(wanted);
  }
}
