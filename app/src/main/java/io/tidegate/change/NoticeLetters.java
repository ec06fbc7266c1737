package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The wording of what others are told of a change: what happens, when, and what for. */
@Component
class NoticeLetters {
  private final InstantSource clock;

  NoticeLetters(InstantSource clock) {
    this.clock = clock;
  }

  Letter of(Change change, Occasion occasion, String client, Person reader) {
    return letter(change, subject(occasion), opening(occasion), client, reader);
  }

  Letter reminder(Change change, String client, Person reader) {
    return letter(
        change,
        "Reminder of planned work: %s",
        "This change will be made as announced, in the window below.",
        client,
        reader);
  }

  private Letter letter(
      Change change, String subject, String opening, String client, Person reader) {
    Window window = change.window();
    Letter letter =
        Letter.of(subject.formatted(change.title()), opening)
            .fact("Change", change.code() + " " + change.title())
            .fact("Client", client)
            .fact("What for", Passage.markdown(change.purpose().desiredOutcome()))
            .acting("Open the change", "/changes/" + change.number())
            .because("The policy on changes names you for news of this kind.");
    return window == null
        ? letter
        : letter
            .fact("Window", new Times(reader.zone(), clock).span(window))
            .timesIn(reader.zone());
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
      case CLOSED -> "The change is closed. Its record says how it went.";
    };
  }
}
