package io.tidegate.approval.web;

import io.tidegate.approval.web.ApprovalPage.Around;
import io.tidegate.approval.web.ApprovalPage.Earlier;
import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.change.Outcome;
import io.tidegate.change.Precedent;
import io.tidegate.change.Precedents;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.TaskWords;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What lies around a decision: views of the impact, changes in the same hours, and how similar ones
 * went.
 */
@Component
class Surroundings {
  private static final int MOST = 4;

  private final AssessmentTasks assessments;
  private final Collisions collisions;
  private final Precedents precedents;
  private final Clients clients;
  private final People people;
  private final Items items;

  Surroundings(
      AssessmentTasks assessments,
      Collisions collisions,
      Precedents precedents,
      Clients clients,
      People people,
      Items items) {
    this.assessments = assessments;
    this.collisions = collisions;
    this.precedents = precedents;
    this.clients = clients;
    this.people = people;
    this.items = items;
  }

  Around of(Change change, Times times) {
    List<Collision> others =
        change.window() == null ? List.of() : collisions.of(change, change.window());
    List<Precedent> past = precedents.of(change, MOST);
    Names names = names(others, past);
    return new Around(
        views(change, times),
        others.stream().map(other -> conflict(other, names, times)).toList(),
        past.stream().map(one -> earlier(one, names, times)).toList());
  }

  /** Open and refused ones stand here too: nobody is to think that they were never asked. */
  private List<Hindrance> views(Change change, Times times) {
    List<AssessmentTask> all = assessments.of(change.id());
    TaskWords words = new TaskWords(assessments.names(all), times);
    return all.stream().map(words::line).toList();
  }

  /** Whatever is named in all of it, asked for at once. */
  private Names names(List<Collision> others, List<Precedent> past) {
    return new Names(
        items.named(
            Stream.concat(
                    others.stream().map(Collision::items), past.stream().map(Precedent::items))
                .flatMap(Set::stream)
                .collect(Collectors.toSet())),
        people.named(
            others.stream().flatMap(other -> other.people().stream()).collect(Collectors.toSet())),
        clients.named(others.stream().map(Collision::client).collect(Collectors.toSet())));
  }

  private record Names(
      Map<ItemId, Item> items, Map<PersonId, Person> people, Map<ClientId, Client> clients) {
    /** By name; what the reader may not see is left out. */
    List<String> items(Set<ItemId> ids) {
      return sorted(ids.stream().map(items::get).filter(Objects::nonNull).map(Item::name));
    }

    List<String> people(Set<PersonId> ids) {
      return sorted(ids.stream().map(people::get).filter(Objects::nonNull).map(Person::name));
    }

    String client(ClientId id) {
      return Objects.requireNonNull(clients.get(id)).name();
    }

    private static List<String> sorted(Stream<String> names) {
      return names.sorted().toList();
    }
  }

  private static Hindrance conflict(Collision other, Names names, Times times) {
    List<String> shared =
        Stream.concat(names.items(other.items()).stream(), names.people(other.people()).stream())
            .toList();
    return new Hindrance(
        Tone.WARN,
        "%s %s also in %s"
            .formatted(String.join(", ", shared), shared.size() == 1 ? "is" : "are", other.code()),
        "%s, %s: %s"
            .formatted(names.client(other.client()), other.title(), times.span(other.window())),
        null,
        "Open " + other.code(),
        "/changes/" + other.number());
  }

  private static Earlier earlier(Precedent past, Names names, Times times) {
    Outcome outcome = past.outcome();
    return new Earlier(
        past.code(),
        "/changes/" + past.number(),
        past.title(),
        outcome == null ? Tone.NEUTRAL : outcome.tone(),
        outcome == null ? "Closed" : outcome.title(),
        times.day(past.ended()),
        past.whatHappened(),
        why(past, names));
  }

  private static String why(Precedent past, Names names) {
    if (!past.items().isEmpty()) {
      return "also on " + String.join(", ", names.items(past.items()).stream().limit(3).toList());
    }
    return past.sameModel() ? "from the same model" : "of the same category";
  }
}
