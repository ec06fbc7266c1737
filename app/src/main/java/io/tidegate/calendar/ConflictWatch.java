package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what changes collide with with what their owners were told, and tells the difference:
 * what is new once, what became worse again, and what has gone.
 */
@Component
class ConflictWatch {
  /** Changes that may collide before they begin. */
  static final Set<State> WAITING = EnumSet.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED);

  private final ToldStore store;
  private final Changes changes;
  private final ConflictReader reader;
  private final ConflictLetters letters;
  private final People people;
  private final InstantSource clock;

  ConflictWatch(
      ToldStore store,
      Changes changes,
      ConflictReader reader,
      ConflictLetters letters,
      People people,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.reader = reader;
    this.letters = letters;
    this.people = people;
    this.clock = clock;
  }

  /** These changes, and nobody else looks meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void look(AccountId account, Collection<ChangeId> ids) {
    store.lock(account);
    tell(ids, Map.of());
  }

  /** This change, those that it meets now, and those whose owners were told that they meet it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lookAround(AccountId account, ChangeId id, Collection<ChangeId> also) {
    store.lock(account);
    Set<ChangeId> concerned = new LinkedHashSet<>();
    concerned.add(id);
    List<Conflict> own = standing(changes.get(id));
    own.stream().map(Conflict::other).filter(java.util.Objects::nonNull).forEach(concerned::add);
    concerned.addAll(store.meeting(id));
    concerned.addAll(also);
    tell(concerned, Map.of(id, own));
  }

  /** Tells of these; what is known to stand for some of them is not looked for again. */
  private void tell(Collection<ChangeId> ids, Map<ChangeId, List<Conflict>> known) {
    Map<ChangeId, Change> found = changes.named(ids);
    Map<PersonId, Person> owners =
        people.named(
            found.values().stream().map(one -> one.people().owner()).collect(Collectors.toSet()));
    Map<Person, List<ConflictNews>> byOwner = new LinkedHashMap<>();
    for (ChangeId id : ids) {
      Change change = found.get(id);
      Person owner = change == null ? null : owners.get(change.people().owner());
      if (change != null && owner != null) {
        List<Conflict> seen = known.get(id);
        List<Conflict> standing = seen == null ? standing(change) : seen;
        ConflictNews news = news(change, owner, standing);
        byOwner.computeIfAbsent(owner, _ -> new ArrayList<>()).add(news);
      }
    }
    byOwner.forEach(letters::tell);
  }

  private ConflictNews news(Change change, Person owner, List<Conflict> standing) {
    List<Told> before = store.standing(change.id());
    Map<String, Conflict> now =
        standing.stream()
            .collect(
                Collectors.toMap(
                    Conflict::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    List<Told> gone = new ArrayList<>();
    for (Told told : before) {
      Conflict still = now.get(told.key());
      if (still == null) {
        gone.add(told);
      } else if (still.stops() && !told.stops()) {
        store.gone(List.of(told), clock.instant());
      } else {
        now.remove(told.key());
      }
    }
    store.gone(gone, clock.instant());
    Map<String, Conflict> words = now.isEmpty() ? Map.of() : worded(change, owner, now);
    List<Told> fresh = now.values().stream().map(one -> tell(change, one, words)).toList();
    return new ConflictNews(change, fresh, WAITING.contains(change.state()) ? gone : List.of());
  }

  private Told tell(Change change, Conflict one, Map<String, Conflict> words) {
    String said = words.getOrDefault(one.key(), one).sentence();
    Told told = new Told(TimeOrderedUuid.next(), one.key(), said, one.stops());
    store.insert(change, told, one.other(), clock.instant());
    return told;
  }

  /** An owner of a client reads nothing of the others. */
  private Map<String, Conflict> worded(Change change, Person owner, Map<String, Conflict> all) {
    Window window = change.window();
    return owner.client() == null || window == null
        ? all
        : reader.of(change, window, Asker.of(owner)).stream()
            .collect(Collectors.toMap(Conflict::key, Function.identity(), (one, _) -> one));
  }

  /** How much notice there will be is not known before it is scheduled. */
  private List<Conflict> standing(Change change) {
    Window window = change.window();
    if (window == null || !WAITING.contains(change.state())) {
      return List.of();
    }
    return reader.of(change, window, Asker.STAFF).stream()
        .filter(one -> one.waiver() == null)
        .filter(one -> one.kind() != ConflictKind.NOTICE || change.state() == State.SCHEDULED)
        .toList();
  }
}
