package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import io.tidegate.policy.Say;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The wording of what others are told of a change: what happens, when, and what for. */
@Component
class NoticeLetters {
  /** How many of their items a reader of another client is told by name. */
  private static final int SHOWN = 5;

  private final InstantSource clock;

  NoticeLetters(InstantSource clock) {
    this.clock = clock;
  }

  Letter of(Change change, Wording wording, String client, Person reader) {
    return timed(
        change,
        reader,
        Letter.of(wording.subject().formatted(change.title()), wording.opening())
            .fact("Change", change.code() + " " + change.title())
            .fact("Client", client)
            .fact("What for", Passage.markdown(change.purpose().desiredOutcome()))
            .acting("Open the change", "/changes/" + change.number())
            .because("The policy on changes names you for news of this kind."));
  }

  /**
   * For somebody of a client that it reaches though it is another's: when, and what of theirs.
   *
   * @param title what they may know it as
   * @param hit their own items, the worst first
   */
  Letter outside(Change change, Wording wording, String title, List<Item> hit, Person reader) {
    List<String> names = hit.stream().limit(SHOWN).map(Item::name).toList();
    return timed(
        change,
        reader,
        Letter.of(wording.subject().formatted(title), wording.opening())
            .fact("Reference", change.code())
            .fact("Of yours", Say.list(names) + (hit.size() > SHOWN ? ", and more" : ""))
            .acting("See what of yours it may touch", "/inventory/" + hit.getFirst().id())
            .because("You are known as somebody of a client that this work may touch."));
  }

  private Letter timed(Change change, Person reader, Letter letter) {
    Window window = change.window();
    return window == null
        ? letter
        : letter
            .fact("Window", new Times(reader.zone(), clock).span(window))
            .timesIn(reader.zone());
  }

  static Wording wording(Occasion occasion) {
    return new Wording(subject(occasion), opening(occasion));
  }

  /** What a letter begins with; the subject leaves a place for the title. */
  record Wording(String subject, String opening) {
    /** Once more, before its window. */
    static final Wording REMINDER =
        new Wording(
            "Reminder of planned work: %s",
            "This change will be made as announced, in the window below.");
  }

  private static String subject(Occasion occasion) {
    return switch (occasion) {
      case SCHEDULED -> "Planned work: %s";
      case MOVED -> "Planned work moves: %s";
      case BEGUN -> "Work begins: %s";
      case DONE -> "Work is done: %s";
      case ROLLED_BACK -> "Work is taken back: %s";
      case CALLED_OFF -> "Planned work is called off: %s";
      case CLOSED -> "How it went: %s";
    };
  }

  private static String opening(Occasion occasion) {
    return switch (occasion) {
      case SCHEDULED -> "This change is agreed and will be made in the window below.";
      case MOVED -> "This change has another window, below.";
      case BEGUN -> "Work on this change has begun.";
      case DONE -> "The work is done; its result is looked at now.";
      case ROLLED_BACK -> "The change is taken back. Things go back to what they were.";
      case CALLED_OFF -> "This change will not be made in its window after all.";
      case CLOSED -> "The change is closed, and how it went is written down.";
    };
  }
}
