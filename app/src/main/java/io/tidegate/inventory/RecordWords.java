package io.tidegate.inventory;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Difference;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what differs between two states of an item; for pages. */
@Component
public class RecordWords {
  private static final String OWNER = "owner";
  private static final Map<String, String> FACTS =
      Map.of(
          "name",
          "Name",
          "kind",
          "Kind",
          "criticality",
          "Criticality",
          "usersServed",
          "Users served",
          OWNER,
          "Owner",
          "environment",
          "Environment",
          "externalKey",
          "External key",
          "state",
          "State");

  private final People people;

  RecordWords(People people) {
    this.people = people;
  }

  /** The names of those who own, or owned, what differs; asked for once. */
  public Map<PersonId, Person> owners(Collection<FactDifference> differences) {
    List<PersonId> ids =
        differences.stream()
            .filter(each -> each.fact().equals(OWNER) && !each.attribute())
            .flatMap(each -> Stream.of(text(each.before()), text(each.after())))
            .filter(text -> !text.isEmpty())
            .distinct()
            .map(PersonId::of)
            .toList();
    return ids.isEmpty() ? Map.of() : people.named(ids);
  }

  /** The differences as people read them, with these names. */
  public List<Difference> words(List<FactDifference> differences, Map<PersonId, Person> owners) {
    return differences.stream()
        .map(each ->
            new Difference(
                each.attribute() ? each.fact() : FACTS.getOrDefault(each.fact(), each.fact()),
                told(each, each.before(), owners),
                told(each, each.after(), owners),
                null))
        .toList();
  }

  private static @Nullable String told(
      FactDifference difference, @Nullable Object value, Map<PersonId, Person> owners) {
    String text = text(value);
    if (value == null || difference.attribute()) {
      return value == null ? null : text;
    }
    return switch (difference.fact()) {
      case OWNER -> {
        Person person = owners.get(PersonId.of(text));
        yield person == null ? "somebody" : person.name();
      }
      case "kind", "environment", "state" -> text.toLowerCase(Locale.ROOT).replace('_', ' ');
      default -> text;
    };
  }

  private static String text(@Nullable Object value) {
    return Objects.requireNonNullElse(AttributeValue.words(value), "");
  }
}
