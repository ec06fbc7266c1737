package io.tidegate.change;

import io.tidegate.change.ChangeLetters.Told;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Mails those who wait for what happened to a change, each once per event; never the one who did
 * it.
 */
@Component
class ChangeMailListener {
  private final Changes changes;
  private final io.tidegate.directory.People directory;
  private final Clients clients;
  private final ChangeLetters letters;
  private final ChangePost post;

  ChangeMailListener(
      Changes changes,
      io.tidegate.directory.People directory,
      Clients clients,
      ChangeLetters letters,
      ChangePost post) {
    this.changes = changes;
    this.directory = directory;
    this.clients = clients;
    this.letters = letters;
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
    if (news.isEmpty()) {
      return;
    }
    Client client = clients.get(change.client());
    Map<PersonId, Person> people = directory.named(news.keySet());
    String by = by(event);
    news.forEach((id, wording) -> {
      Person reader = people.get(id);
      if (reader != null) {
        Letter letter = wording.apply(letters.told(event, change, client, by, reader));
        post.send(change, reader, key(event), letter);
      }
    });
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
