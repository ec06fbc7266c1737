package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.change.Predecessor;
import io.tidegate.change.Relations;
import io.tidegate.change.State;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Neighbourhood;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the other changes that a window meets: on the same items, on what those depend on or what
 * depends on them, with the same hands, and those that must come first.
 */
@Component
class ChangeConflicts {
  /** More neighbours than these are not asked for one by one: all of these hours is looked at. */
  private static final int ASKED_FOR = 2_000;

  private static final int ASKED_FOR_AHEAD = 500;

  private final Collisions collisions;
  private final Impacts impacts;
  private final Relations relations;
  private final Items items;
  private final People people;
  private final Clients clients;

  ChangeConflicts(
      Collisions collisions,
      Impacts impacts,
      Relations relations,
      Items items,
      People people,
      Clients clients) {
    this.collisions = collisions;
    this.impacts = impacts;
    this.relations = relations;
    this.items = items;
    this.people = people;
    this.clients = clients;
  }

  List<Conflict> find(Change change, Window window, Asker asker, Times times) {
    List<Conflict> found = new ArrayList<>(first(change, window, asker, times));
    List<Meeting> meetings = meetings(change, window);
    if (meetings.isEmpty()) {
      return found;
    }
    Parties parties = parties(meetings, asker, times);
    for (Meeting meeting : meetings) {
      ConflictWords words = new ConflictWords(change, meeting.other(), parties);
      if (!meeting.shared().isEmpty()) {
        found.add(words.sameItem(meeting.shared()));
      }
      if (!meeting.other().people().isEmpty()) {
        found.add(words.booked());
      }
      if (!meeting.ways().isEmpty()) {
        found.add(words.dependency(meeting.ways()));
      }
    }
    return found;
  }

  /** The others in this window that have anything to do with it, soonest first. */
  List<Meeting> meetings(Change change, Window window) {
    Set<ItemId> own = change.scope().affected();
    if (own.isEmpty()) {
      return collisions.of(change, window).stream()
          .map(other -> new Meeting(other, Set.of(), List.of()))
          .toList();
    }
    Neighbourhood around = impacts.around(own);
    return met(change, near(change, window, around), around);
  }

  private static List<Meeting> met(Change change, List<Collision> found, Neighbourhood around) {
    List<Meeting> meetings = new ArrayList<>();
    for (Collision other : found) {
      Set<ItemId> shared = new HashSet<>(other.items());
      shared.retainAll(change.scope().affected());
      List<Way> ways = around.ways(other.items());
      if (!shared.isEmpty() || !ways.isEmpty() || !other.people().isEmpty()) {
        meetings.add(new Meeting(other, shared, ways));
      }
    }
    return meetings;
  }

  /**
   * The same over many days: of those that only hang together, as many as can be asked for at once.
   */
  List<Meeting> ahead(Change change, Window range) {
    Neighbourhood around = impacts.around(change.scope().affected());
    Set<ItemId> asked = new HashSet<>(change.scope().affected());
    if (around.size() <= ASKED_FOR_AHEAD) {
      asked.addAll(around.items());
    }
    return met(change, collisions.touching(asked, change, range), around);
  }

  private List<Collision> near(Change change, Window window, Neighbourhood around) {
    if (around.size() > ASKED_FOR) {
      return collisions.within(change, window);
    }
    Set<ItemId> all = new HashSet<>(change.scope().affected());
    all.addAll(around.items());
    return collisions.touching(all, change, window);
  }

  private Parties parties(List<Meeting> meetings, Asker asker, Times times) {
    Set<ItemId> named = new HashSet<>();
    for (Meeting meeting : meetings) {
      named.addAll(meeting.shared());
      meeting.ways().forEach(way -> named.addAll(way.items()));
    }
    Set<PersonId> hands =
        meetings.stream().flatMap(one -> one.other().people().stream()).collect(Collectors.toSet());
    return new Parties(
        new Stations(asker, named.isEmpty() ? Map.of() : items.named(named)),
        hands.isEmpty() ? Map.of() : people.named(hands),
        clients.named(
            meetings.stream().map(one -> one.other().client()).collect(Collectors.toSet())),
        times);
  }

  /** What must come first and cannot be over when this one begins. */
  private List<Conflict> first(Change change, Window window, Asker asker, Times times) {
    return relations.predecessors(change.id()).stream()
        .filter(one -> !over(one, window))
        .map(one -> ConflictWords.predecessor(change, one, asker, times))
        .toList();
  }

  /** Its work is done, or is planned to be; that it is closed is asked for at the start. */
  private static boolean over(Predecessor one, Window window) {
    boolean done = one.state() == State.VALIDATE || one.state() == State.REVIEW;
    return done || (one.window() != null && !one.window().end().isAfter(window.start()));
  }

  /**
   * Another change in the same hours.
   *
   * @param shared items of both
   * @param ways how other items of both depend on each other, the shortest first
   */
  record Meeting(Collision other, Set<ItemId> shared, List<Way> ways) {}
}
