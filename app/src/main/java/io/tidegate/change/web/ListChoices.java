package io.tidegate.change.web;

import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.change.Tags;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a list of changes can be narrowed by, and what it is narrowed by, in words. */
@Component
class ListChoices {
  private static final int MOST_PEOPLE = 300;
  private static final int MOST_TAGS = 200;
  private static final PersonFilter STAFF = new PersonFilter(null, true, null, "", false);
  private static final List<Option> STATES =
      Stream.concat(
              Stream.of(Option.of("open", "Anything open")),
              Arrays.stream(State.values()).map(state -> Option.of(state.slug(), state.title())))
          .toList();
  private static final List<Option> TYPES = options(ChangeType.values(), ChangeType::title);
  private static final List<Option> LEVELS = options(Rating.Level.values(), Rating.Level::title);
  private static final List<Option> WINDOWS =
      List.of(
          Option.of("week", "Next seven days"),
          Option.of("month", "Next month"),
          Option.of("past", "Past"));
  private static final List<Option> ORIGINS =
      List.of(Option.of("no", "Made here"), Option.of("yes", "Imported"));

  private final Clients clients;
  private final People people;
  private final Items items;
  private final Tags tags;
  private final ChangeLists lists;

  ListChoices(Clients clients, People people, Items items, Tags tags, ChangeLists lists) {
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.tags = tags;
    this.lists = lists;
  }

  /** What there is to choose among, read once for all that offers it on the page. */
  Offered offered() {
    return new Offered(
        clients.all().stream().map(ListChoices::option).toList(),
        people.list(STAFF, null, MOST_PEOPLE).items().stream().map(ListChoices::option).toList(),
        tags.inUse(MOST_TAGS),
        lists.anyImported() ? ORIGINS : List.of());
  }

  /** What stands over the list, in this order. */
  List<ListPage.Choice> of(ListFilter filter, Offered offered) {
    List<Option> persons =
        Stream.concat(Stream.of(Option.of("me", "Me")), offered.staff().stream()).toList();
    return Stream.of(
            many("state", "State", filter, STATES),
            many("type", "Type", filter, TYPES),
            many("risk", "Risk", filter, LEVELS),
            one("client", "Client", filter, offered.clients()),
            window(filter),
            one("owner", "Owner", filter, persons),
            one("requester", "Requester", filter, persons),
            one("implementer", "Implementer", filter, persons),
            one("tag", "Tag", filter, tagged(filter, offered.tags())),
            one("imported", "Origin", filter, offered.origins()),
            item(filter))
        .filter(choice -> !choice.options().isEmpty())
        .toList();
  }

  private static ListPage.Choice many(
      String name, String label, ListFilter filter, List<Option> options) {
    return choice(name, label, filter, options, true);
  }

  private static ListPage.Choice one(
      String name, String label, ListFilter filter, List<Option> options) {
    return choice(name, label, filter, options, false);
  }

  private static ListPage.Choice choice(
      String name, String label, ListFilter filter, List<Option> options, boolean several) {
    String said =
        options.stream()
            .filter(option -> filter.says(name, option.value()))
            .map(Option::label)
            .collect(Collectors.joining(", "));
    return new ListPage.Choice(
        name, label, said, several, options, filter.without(name).address(null));
  }

  private static ListPage.Choice window(ListFilter filter) {
    ListPage.Choice preset = one("window", "Window", filter, WINDOWS);
    String days =
        Stream.of(filter.one("from"), filter.one("until"))
            .filter(day -> !day.isEmpty())
            .collect(Collectors.joining(" to "));
    return new ListPage.Choice(
        "window",
        "Window",
        preset.said().isEmpty() ? days : preset.said(),
        false,
        WINDOWS,
        filter.without("window", "from", "until").address(null));
  }

  /** Only when it is narrowed by one, which the item's own page does. */
  private ListPage.Choice item(ListFilter filter) {
    String said = filter.one("item");
    List<Option> known =
        said.isEmpty()
            ? List.of()
            : items.named(Set.of(ItemId.of(said))).values().stream()
                .map(Item::name)
                .map(name -> Option.of(said, name))
                .toList();
    return one("item", "Item", filter, known);
  }

  /** Those in use, and the one asked for even when nothing has it any more. */
  private static List<Option> tagged(ListFilter filter, List<String> inUse) {
    return Stream.concat(filter.all("tag").stream(), inUse.stream())
        .distinct()
        .sorted()
        .map(tag -> Option.of(tag, tag))
        .toList();
  }

  private static Option option(Client client) {
    return Option.of(client.id().toString(), client.name());
  }

  private static Option option(Person person) {
    return Option.of(person.id().toString(), person.name());
  }

  private static <T extends Enum<T>> List<Option> options(T[] values, Function<T, String> title) {
    return Arrays.stream(values)
        .map(value -> Option.of(ListFilter.slug(value), title.apply(value)))
        .toList();
  }

  /**
   * What there is to choose among.
   *
   * @param staff the account's own people, by name
   * @param tags those in use, by alphabet
   * @param origins made here or brought in; none where nothing was brought in
   */
  record Offered(
      List<Option> clients, List<Option> staff, List<String> tags, List<Option> origins) {}
}
