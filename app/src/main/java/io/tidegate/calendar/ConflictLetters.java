package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePost;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of changes what their windows collide with: all of one change in one letter, and
 * many changes that something hits at once in one letter too. What has gone is news for the inbox.
 */
@Component
class ConflictLetters {
  /** So many changes have a letter each; of more, one letter tells of all. */
  private static final int EACH = 3;

  private static final int LISTED = 50;

  private final ChangePost post;
  private final Clients clients;
  private final InstantSource clock;

  ConflictLetters(ChangePost post, Clients clients, InstantSource clock) {
    this.post = post;
    this.clients = clients;
    this.clock = clock;
  }

  void tell(Person owner, List<ConflictNews> all) {
    List<ConflictNews> fresh = all.stream().filter(one -> !one.fresh().isEmpty()).toList();
    if (fresh.size() > EACH) {
      send(
          owner,
          fresh.getFirst(),
          many(owner, fresh),
          fresh.stream().anyMatch(ConflictNews::stops));
    } else {
      fresh.forEach(one -> send(owner, one, letter(owner, one), one.stops()));
    }
    all.stream()
        .filter(one -> !one.gone().isEmpty())
        .forEach(one ->
            post.tell(
                one.change(),
                owner,
                "calendar/conflict-gone/" + one.gone().getFirst().id(),
                gone(owner, one)));
  }

  private void send(Person owner, ConflictNews news, Letter letter, boolean stops) {
    String event = "calendar/conflict/" + news.fresh().getFirst().id();
    if (stops) {
      post.ask(news.change(), owner, event, letter);
    } else {
      post.send(news.change(), owner, event, letter);
    }
  }

  private Letter letter(Person owner, ConflictNews news) {
    String code = news.change().code();
    Letter letter =
        Letter.of(
            (news.stops() ? "It cannot start as planned: " : "It meets something else: ") + code,
            news.fresh().getFirst().said() + ".");
    for (Told more : news.fresh().subList(1, news.fresh().size())) {
      letter = letter.saying(more.said() + ".");
    }
    return about(owner, news.change(), letter, "See what can be done");
  }

  private Letter many(Person owner, List<ConflictNews> all) {
    Letter letter =
        Letter.of(
            "%d of your changes meet something else".formatted(all.size()),
            "%s: %s.".formatted(all.getFirst().change().code(), said(all.getFirst())));
    for (ConflictNews one : all.subList(1, Math.min(all.size(), LISTED))) {
      letter = letter.saying("%s: %s.".formatted(one.change().code(), said(one)));
    }
    if (all.size() > LISTED) {
      letter = letter.saying("And %d more.".formatted(all.size() - LISTED));
    }
    return letter
        .acting("See your changes", "/changes?owner=me&sort=soonest")
        .because("You own these changes.")
        .timesIn(owner.zone());
  }

  private static String said(ConflictNews news) {
    String first = news.fresh().getFirst().said();
    int more = news.fresh().size() - 1;
    return more == 0 ? first : first + ", and %d more".formatted(more);
  }

  private Letter gone(Person owner, ConflictNews news) {
    Letter letter =
        Letter.of(
            "No longer in the way: " + news.change().code(),
            news.gone().getFirst().said() + ": this no longer stands, or was let pass.");
    for (Told more : news.gone().subList(1, news.gone().size())) {
      letter = letter.saying("The same goes for: " + more.said() + ".");
    }
    return about(owner, news.change(), letter, "See what is left");
  }

  private Letter about(Person owner, Change change, Letter letter, String action) {
    Times times = new Times(owner.zone(), clock);
    Window window = change.window();
    Letter told =
        letter
            .fact("Change", change.code() + " " + change.title())
            .fact("Client", clients.get(change.client()).name());
    return (window == null ? told : told.fact("Window", times.span(window)))
        .acting(action, "/changes/" + change.number() + "/conflicts")
        .because("You own this change.")
        .timesIn(owner.zone());
  }
}
