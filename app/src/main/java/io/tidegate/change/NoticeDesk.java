package io.tidegate.change;

import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Letter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Tells others of a change, as the policy says that it lives by: each once per event, never whoever
 * did it, nor whoever hears of it by their part in it.
 */
@Component
class NoticeDesk {
  private final PinnedPolicy policy;
  private final Audiences audiences;
  private final Clients clients;
  private final NoticeLetters letters;
  private final ChangePost post;

  NoticeDesk(
      PinnedPolicy policy,
      Audiences audiences,
      Clients clients,
      NoticeLetters letters,
      ChangePost post) {
    this.policy = policy;
    this.audiences = audiences;
    this.clients = clients;
    this.letters = letters;
    this.post = post;
  }

  NoticeRules rules(Change change) {
    return policy.of(change).get(NoticeRules.SECTION);
  }

  void tell(Change change, Occasion occasion, PersonId by, Instant at) {
    Map<PersonId, Person> readers = readers(change, rules(change).told(occasion, change.type()));
    readers.remove(by);
    String event = "change/notice-%s/%s/%s".formatted(occasion.slug(), change.id(), at);
    String client = clients.get(change.client()).name();
    send(change, readers, event, reader -> letters.of(change, occasion, client, reader));
  }

  /** Whoever was told that it is scheduled hears of it once more, once for each window. */
  void remind(Change change, Instant start) {
    Map<PersonId, Person> readers =
        readers(change, rules(change).told(Occasion.SCHEDULED, change.type()));
    String event = "change/notice-reminder/%s/%s".formatted(change.id(), start);
    String client = clients.get(change.client()).name();
    send(change, readers, event, reader -> letters.reminder(change, client, reader));
  }

  private void send(
      Change change, Map<PersonId, Person> readers, String event, Function<Person, Letter> words) {
    readers.values().forEach(reader -> post.send(change, reader, event, words.apply(reader)));
  }

  private Map<PersonId, Person> readers(Change change, Set<Audience> told) {
    Map<PersonId, Person> readers = new LinkedHashMap<>();
    for (Audience audience : told) {
      audiences.of(change, audience).forEach(person -> readers.put(person.id(), person));
    }
    readers.keySet().removeAll(AudiencePolicy.own(change.people()));
    return readers;
  }
}
