package io.tidegate.change;

import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.policy.Policies;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells others what becomes of a change, as the policy says that it lives by: each once per event,
 * never whoever did it, nor whoever hears of it by their part in it.
 */
@Component
class NoticeListener {
  private final Changes changes;
  private final Policies policies;
  private final Audiences audiences;
  private final Clients clients;
  private final NoticeLetters letters;
  private final ChangePost post;

  NoticeListener(
      Changes changes,
      Policies policies,
      Audiences audiences,
      Clients clients,
      NoticeLetters letters,
      ChangePost post) {
    this.changes = changes;
    this.policies = policies;
    this.audiences = audiences;
    this.clients = clients;
    this.letters = letters;
    this.post = post;
  }

  @ApplicationModuleListener(condition = "#event.concernsOthers()")
  void on(ChangeMoved event) {
    Change change = changes.get(event.change());
    Occasion.of(event)
        .filter(occasion -> occasion != Occasion.SCHEDULED || change.state() == State.SCHEDULED)
        .ifPresent(occasion -> tell(change, occasion, event.by(), event.at()));
  }

  /** While approval is sought for it, a window is nobody else's yet. */
  @ApplicationModuleListener
  void on(WindowMoved event) {
    Change change = changes.get(event.change());
    if (change.state() == State.SCHEDULED) {
      tell(change, Occasion.MOVED, event.by(), event.at());
    }
  }

  private void tell(Change change, Occasion occasion, PersonId by, Instant at) {
    Set<Audience> told =
        policies
            .livedBy(change.policyVersion(), change.client())
            .get(NoticeRules.SECTION)
            .told(occasion, change.type());
    if (told.isEmpty()) {
      return;
    }
    String client = clients.get(change.client()).name();
    String event = "change/notice-%s/%s/%s".formatted(occasion.slug(), change.id(), at);
    for (Person reader : readers(change, told, by)) {
      post.send(change, reader, event, letters.of(change, occasion, client, reader));
    }
  }

  private Collection<Person> readers(Change change, Set<Audience> told, PersonId by) {
    Map<PersonId, Person> readers = new LinkedHashMap<>();
    for (Audience audience : told) {
      audiences.of(change, audience).forEach(person -> readers.put(person.id(), person));
    }
    readers.keySet().removeAll(AudiencePolicy.own(change.people()));
    readers.remove(by);
    return readers.values();
  }
}
