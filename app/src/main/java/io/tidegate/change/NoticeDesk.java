package io.tidegate.change;

import io.tidegate.change.NoticeLetters.Wording;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
  private final OutsideNotices outside;
  private final ChangePost post;

  NoticeDesk(
      PinnedPolicy policy,
      Audiences audiences,
      Clients clients,
      NoticeLetters letters,
      OutsideNotices outside,
      ChangePost post) {
    this.policy = policy;
    this.audiences = audiences;
    this.clients = clients;
    this.letters = letters;
    this.outside = outside;
    this.post = post;
  }

  NoticeRules rules(Change change) {
    return policy.of(change).get(NoticeRules.SECTION);
  }

  void tell(Change change, Occasion occasion, PersonId by, Instant at) {
    Set<Audience> told = rules(change).told(occasion, change.type());
    Map<PersonId, Person> readers = readers(change, told);
    readers.remove(by);
    News news = new News(occasion.slug(), at, NoticeLetters.wording(occasion));
    send(change, news, readers, told);
  }

  /** Whoever was told that it is scheduled hears of it once more, once for each window. */
  void remind(Change change, Instant start) {
    Set<Audience> told = rules(change).told(Occasion.SCHEDULED, change.type());
    send(change, new News("reminder", start, Wording.REMINDER), readers(change, told), told);
  }

  private void send(Change change, News news, Map<PersonId, Person> readers, Set<Audience> told) {
    String client = clients.get(change.client()).name();
    for (Person reader : readers.values()) {
      post.send(
          change, reader, news.key(change), letters.of(change, news.wording(), client, reader));
    }
    if (told.contains(Audience.OTHER_CLIENTS)) {
      outside.tell(change, news);
    }
  }

  private Map<PersonId, Person> readers(Change change, Set<Audience> told) {
    Map<PersonId, Person> readers = new LinkedHashMap<>();
    for (Audience audience : told) {
      audiences.of(change, audience).forEach(person -> readers.put(person.id(), person));
    }
    readers.keySet().removeAll(AudiencePolicy.own(change.people()));
    return readers;
  }

  /**
   * What others are told.
   *
   * @param what in kebab case
   * @param at with it and the change, names the event
   */
  record News(String what, Instant at, Wording wording) {
    String key(Change change) {
      return "change/notice-%s/%s/%s".formatted(what, change.id(), at);
    }

    String kind() {
      return "change-notice-" + what;
    }
  }
}
