package io.tidegate.directory.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the person somebody typed, by name or e-mail address, and writes one so it is found. */
@Component
class Lookup {
  private static final Pattern BRACKETED = Pattern.compile(".*<([^<>]+)>\\s*");
  private static final int SUGGESTIONS = 12;

  private final People people;

  Lookup(People people) {
    this.people = people;
  }

  static String written(Person person) {
    return person.name() + " <" + person.email() + ">";
  }

  String written(@Nullable PersonId id) {
    Person person = id == null ? null : people.named(List.of(id)).get(id);
    return person == null ? "" : written(person);
  }

  /**
   * Null when nothing was typed. When nobody is meant by it, an id that nobody has, so that the
   * door refuses it together with whatever else is wrong.
   */
  @Nullable PersonId read(String typed, @Nullable ClientId client) {
    return typed.isBlank() ? null : required(typed, client);
  }

  PersonId required(String typed, @Nullable ClientId client) {
    Matcher bracketed = BRACKETED.matcher(typed);
    String address = bracketed.matches() ? bracketed.group(1) : typed;
    return people
        .byEmail(address)
        .map(Person::id)
        .or(() -> named(typed.strip(), client).map(Person::id))
        .orElseGet(PersonId::next);
  }

  List<String> suggestions(String typed, @Nullable ClientId client) {
    return colleagues(typed, client).stream().map(Lookup::written).toList();
  }

  private Optional<Person> named(String name, @Nullable ClientId client) {
    List<Person> found =
        colleagues(name, client).stream()
            .filter(person -> person.name().equalsIgnoreCase(name))
            .filter(person -> Objects.equals(person.client(), client))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<Person> colleagues(String text, @Nullable ClientId client) {
    PersonFilter filter = new PersonFilter(client, client == null, null, text, false);
    return people.list(filter, null, SUGGESTIONS).items();
  }
}
