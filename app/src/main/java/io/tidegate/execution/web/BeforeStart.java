package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Hindrances;
import io.tidegate.change.Offer;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.People;
import io.tidegate.execution.Capture;
import io.tidegate.execution.Captures;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what is to be done before the work begins: the states before, and the start itself. */
@Component
class BeforeStart {
  private final Changes changes;
  private final Captures captures;
  private final Items items;
  private final People people;

  BeforeStart(Changes changes, Captures captures, Items items, People people) {
    this.changes = changes;
    this.captures = captures;
    this.items = items;
    this.people = people;
  }

  Optional<RunBoard.Before> of(Actor actor, Change change, List<Offer> offers) {
    if (change.state().begun() || change.state().ended()) {
      return Optional.empty();
    }
    Optional<Offer> start = RunPages.offered(offers, Transition.START);
    Hindrances words = RunPages.words(actor, change);
    return Optional.of(
        new RunBoard.Before(
            start.map(Offer::permitted).orElse(false),
            start.map(offer -> words.of(offer.blockers())).orElse(List.of()),
            change.state() == State.SCHEDULED && start.map(Offer::open).orElse(false),
            kept(change),
            changes.mayEdit(actor, change)));
  }

  private List<RunBoard.Kept> kept(Change change) {
    Map<ItemId, Capture> said = captures.of(change.id());
    Names names = Names.of(people, said.values().stream().map(Capture::by).toList());
    return items.named(change.scope().affected()).values().stream()
        .sorted(Comparator.comparing(Item::name))
        .map(item -> kept(item, said.get(item.id()), names))
        .toList();
  }

  private static RunBoard.Kept kept(Item item, @Nullable Capture capture, Names names) {
    if (capture == null) {
      return new RunBoard.Kept(item.id().toString(), item.name(), "", "");
    }
    return new RunBoard.Kept(
        item.id().toString(),
        item.name(),
        capture.kept() ? capture.place() : "Not kept: " + capture.reason(),
        names.of(capture.by()));
  }
}
