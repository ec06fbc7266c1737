package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.intake.Cell;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes changes as rows of a table, all that a reader of lists asks for. */
@Component
class ExportRows {
  private final Clients clients;
  private final People people;
  private final Items items;

  ExportRows(Clients clients, People people, Items items) {
    this.clients = clients;
    this.people = people;
    this.items = items;
  }

  /** The names of the columns; moments are said in this zone. */
  static List<String> columns(ZoneId zone) {
    return List.of(
        "Number",
        "Title",
        "Client",
        "Type",
        "Major",
        "State",
        "On hold",
        "Risk",
        "Risk score",
        "Priority",
        "Category",
        "Requester",
        "Owner",
        "Implementers",
        "Validator",
        "Window start, " + zone,
        "Window end, " + zone,
        "Started, " + zone,
        "Ended, " + zone,
        "Outcome",
        "What happened",
        "Reason",
        "Wanted result",
        "Items",
        "Requested, " + zone,
        "Last change, " + zone);
  }

  /** A row for each, in the same order; names are looked up for all at once. */
  List<List<Cell>> of(List<Change> changes, ZoneId zone) {
    Names names =
        new Names(
            clients.named(changes.stream().map(Change::client).collect(Collectors.toSet())),
            people.named(changes.stream().flatMap(ExportRows::parts).toList()),
            items.named(changes.stream().flatMap(one -> one.scope().affected().stream()).toList()));
    return changes.stream().map(change -> row(change, names, zone)).toList();
  }

  private static Stream<PersonId> parts(Change change) {
    var parts = change.people();
    return Stream.concat(
        parts.implementers().stream(),
        Stream.of(parts.requester(), parts.owner(), parts.validator()).filter(Objects::nonNull));
  }

  private static List<Cell> row(Change change, Names names, ZoneId zone) {
    var rating = change.rating();
    var window = change.window();
    var result = change.result();
    return List.of(
        Cell.of(change.code()),
        Cell.of(change.title()),
        Cell.of(names.client(change.client())),
        Cell.of(change.type().title()),
        said(change.major()),
        Cell.of(change.state().title()),
        said(change.held()),
        Cell.of(rating == null ? "" : rating.level().title()),
        Cell.of(rating == null ? null : (Integer) rating.score()),
        Cell.of(change.purpose().priority().rank()),
        Cell.of(change.purpose().category()),
        Cell.of(names.person(change.people().requester())),
        Cell.of(names.person(change.people().owner())),
        Cell.of(names.persons(change.people().implementers())),
        Cell.of(names.person(change.people().validator())),
        at(window == null ? null : window.start(), zone),
        at(window == null ? null : window.end(), zone),
        at(result.started(), zone),
        at(result.ended(), zone),
        Cell.of(result.outcome() == null ? "" : result.outcome().title()),
        Cell.of(result.whatHappened()),
        Cell.of(change.purpose().reason()),
        Cell.of(change.purpose().desiredOutcome()),
        Cell.of(names.items(change.scope().affected())),
        at(change.createdAt(), zone),
        at(change.lastTouch().at(), zone));
  }

  private static Cell said(boolean yes) {
    return yes ? Cell.of("yes") : Cell.EMPTY;
  }

  private static Cell at(@Nullable Instant moment, ZoneId zone) {
    return moment == null ? Cell.EMPTY : Cell.of(LocalDateTime.ofInstant(moment, zone));
  }

  /** What everything is called that the rows name. */
  private record Names(
      Map<ClientId, Client> clients, Map<PersonId, Person> people, Map<ItemId, Item> items) {
    String client(ClientId id) {
      return Objects.requireNonNull(clients.get(id)).name();
    }

    String person(@Nullable PersonId id) {
      Person person = id == null ? null : people.get(id);
      return person == null ? "" : person.name();
    }

    String persons(Collection<PersonId> ids) {
      return ids.stream().map(this::person).sorted().collect(Collectors.joining(", "));
    }

    String items(Collection<ItemId> ids) {
      return ids.stream()
          .flatMap(id -> Stream.ofNullable(items.get(id)))
          .map(Item::name)
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }
}
