package io.tidegate.change;

import io.tidegate.change.ChangeLetters.Told;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to a change: a letter to those who wait for it, news to whoever else hears of
 * it, each once per event; never the one who did it.
 */
@Component
class ChangeMailListener {
  private final Changes changes;
  private final io.tidegate.directory.People directory;
  private final Clients clients;
  private final ChangeLetters letters;
  private final NewsWords words;
  private final ChangeNews others;
  private final ChangePost post;

  ChangeMailListener(
      Changes changes,
      io.tidegate.directory.People directory,
      Clients clients,
      ChangeLetters letters,
      NewsWords words,
      ChangeNews others,
      ChangePost post) {
    this.changes = changes;
    this.directory = directory;
    this.clients = clients;
    this.letters = letters;
    this.words = words;
    this.others = others;
    this.post = post;
  }

  @ApplicationModuleListener
  void on(ChangeMoved event) {
    Change change = changes.get(event.change());
    // What has gone on in the same breath asks nobody for anything any more.
    if (change.state() != event.to()) {
      return;
    }
    Map<PersonId, Function<Told, Letter>> news = news(event, change);
    news.remove(event.by());
    String by = by(event);
    Client client = clients.get(change.client());
    Set<PersonId> told = new HashSet<>(Set.of(event.by()));
    for (Person reader : directory.named(news.keySet()).values()) {
      Function<Told, Letter> wording = Objects.requireNonNull(news.get(reader.id()));
      Letter letter = wording.apply(letters.told(event, change, client, by, reader));
      post.send(change, reader, key(event), letter);
      told.add(reader.id());
    }
    told.addAll(given(event, change, by, told));
    others.tell(change, key(event), told, words.moved(change, event, by));
  }

  /** Who was given a part in the draft hears of it when it is one no more. */
  private Set<PersonId> given(ChangeMoved event, Change change, String by, Set<PersonId> told) {
    if (event.from() != State.DRAFT || event.to() == State.CANCELLED) {
      return Set.of();
    }
    Map<PersonId, PartGiven.Part> parts = PartPolicy.of(change.people());
    parts.keySet().removeAll(told);
    parts.remove(change.people().requester());
    for (Person reader : directory.named(parts.keySet()).values()) {
      PartGiven.Part part = Objects.requireNonNull(parts.get(reader.id()));
      post.tell(change, reader, key(event), words.given(change, part, by));
    }
    return parts.keySet();
  }

  private static String key(ChangeMoved event) {
    return "change/%s/%s/%s".formatted(event.transition().slug(), event.change(), event.at());
  }

  /** Who is told what; of several hats the first counts. */
  private Map<PersonId, Function<Told, Letter>> news(ChangeMoved event, Change change) {
    Map<PersonId, Function<Told, Letter>> news = new LinkedHashMap<>();
    switch (event.transition()) {
      case AUTHORIZE, SUBMIT, RECLASSIFY -> onItsWay(event, change, news);
      case REJECT -> tell(news, asking(change), letters::rejected);
      case REOPEN -> tell(news, asking(change), letters::reopened);
      case REWORK -> tell(news, asking(change), letters::reworked);
      case START -> {
        if (change.type() == ChangeType.EMERGENCY) {
          tell(news, managers(change), letters::emergencyBegun);
        }
      }
      case HOLD -> tell(news, working(change), letters::held);
      case RESUME -> tell(news, working(change), letters::resumed);
      case ROLL_BACK -> {
        tell(news, asking(change), letters::rolledBack);
        tell(news, managers(change), letters::rolledBack);
      }
      case RECORD, ACCEPT -> tell(news, List.of(change.people().owner()), letters::review);
      case CLOSE -> tell(news, asking(change), letters::closed);
      case CANCEL ->
          tell(
              news,
              event.from() == State.SCHEDULED ? working(change) : asking(change),
              letters::cancelled);
      case REQUEST_APPROVAL, FINISH -> {}
    }
    return news;
  }

  /** It left the draft, or was authorised: somebody assesses it, decides in a hurry, or does it. */
  private void onItsWay(
      ChangeMoved event, Change change, Map<PersonId, Function<Told, Letter>> news) {
    if (event.to() == State.SCHEDULED) {
      tell(news, asking(change), letters::scheduled);
      tell(news, change.people().implementers(), letters::scheduledForImplementer);
    } else if (event.to() == State.ASSESS) {
      tell(news, managers(change), letters::toAssess);
    } else if (change.type() == ChangeType.EMERGENCY && event.to() == State.AUTHORIZE) {
      tell(news, managers(change), letters::emergencyRaised);
    }
  }

  private static void tell(
      Map<PersonId, Function<Told, Letter>> news,
      Collection<PersonId> whom,
      Function<Told, Letter> wording) {
    whom.forEach(id -> news.putIfAbsent(id, wording));
  }

  /** Who wants the change: its owner and who asked for it. */
  private static List<PersonId> asking(Change change) {
    return List.of(change.people().owner(), change.people().requester());
  }

  /** Those, and who carries it out. */
  private static Collection<PersonId> working(Change change) {
    Set<PersonId> all = new LinkedHashSet<>(asking(change));
    all.addAll(change.people().implementers());
    return all;
  }

  private List<PersonId> managers(Change change) {
    return directory.holding(Role.CHANGE_MANAGER, change.client()).stream()
        .map(Person::id)
        .toList();
  }

  private String by(ChangeMoved event) {
    Person person = directory.named(List.of(event.by())).get(event.by());
    return person == null ? "Tidegate" : person.name();
  }
}
