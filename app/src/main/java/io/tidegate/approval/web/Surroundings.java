package io.tidegate.approval.web;

import io.tidegate.approval.web.ApprovalPage.Around;
import io.tidegate.approval.web.ApprovalPage.Earlier;
import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.change.Outcome;
import io.tidegate.change.Precedent;
import io.tidegate.change.Precedents;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies around a decision: changes in the same hours, and how similar ones went. */
@Component
class Surroundings {
  private static final int MOST = 4;

  private final Collisions collisions;
  private final Precedents precedents;
  private final Clients clients;
  private final People people;
  private final Items items;

  Surroundings(
      Collisions collisions, Precedents precedents, Clients clients, People people, Items items) {
    this.collisions = collisions;
    this.precedents = precedents;
    this.clients = clients;
    this.people = people;
    this.items = items;
  }

  Around of(Change change, Times times) {
    List<Hindrance> conflicts =
        change.window() == null
            ? List.of()
            : collisions.of(change, change.window()).stream()
                .map(other -> conflict(other, times))
                .toList();
    return new Around(
        conflicts, precedents.of(change, MOST).stream().map(past -> earlier(past, times)).toList());
  }

  private Hindrance conflict(Collision other, Times times) {
    List<String> shared = shared(other);
    return new Hindrance(
        Tone.WARN,
        "%s %s also in %s"
            .formatted(String.join(", ", shared), shared.size() == 1 ? "is" : "are", other.code()),
        "%s, %s: %s"
            .formatted(
                clients.get(other.client()).name(), other.title(), times.span(other.window())),
        null,
        "Open " + other.code(),
        "/changes/" + other.number());
  }

  private List<String> shared(Collision other) {
    return Stream.concat(
            items.named(other.items()).values().stream().map(Item::name).sorted(),
            people.named(other.people()).values().stream().map(Person::name).sorted())
        .toList();
  }

  private Earlier earlier(Precedent past, Times times) {
    Outcome outcome = past.outcome();
    return new Earlier(
        past.code(),
        "/changes/" + past.number(),
        past.title(),
        tone(outcome),
        outcome == null ? "Closed" : outcome.title(),
        times.day(past.ended()),
        past.whatHappened(),
        why(past));
  }

  private static Tone tone(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> Tone.NEUTRAL;
      case SUCCESSFUL -> Tone.GOOD;
      case SUCCESSFUL_WITH_ISSUES -> Tone.WARN;
      case FAILED, ROLLED_BACK_FULLY, ROLLED_BACK_PARTIALLY -> Tone.BAD;
    };
  }

  private String why(Precedent past) {
    if (!past.items().isEmpty()) {
      return "also on " + names(past.items());
    }
    return past.sameModel() ? "from the same model" : "of the same category";
  }

  private String names(Set<ItemId> ids) {
    return items.named(ids).values().stream()
        .map(Item::name)
        .sorted()
        .limit(3)
        .collect(Collectors.joining(", "));
  }
}
