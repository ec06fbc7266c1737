package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The wording of what people are told about a change's way. */
@Component
class ChangeLetters {
  private final InstantSource clock;

  ChangeLetters(InstantSource clock) {
    this.clock = clock;
  }

  Letter scheduledForOwner(Told told) {
    return told.letter(
        "%s is scheduled".formatted(told.change().code()),
        "Nothing stands between it and its window any more.",
        "Open the change",
        "You own this change.");
  }

  Letter scheduledForImplementer(Told told) {
    return told.letter(
        "You carry out %s".formatted(told.change().code()),
        "It is scheduled, and you are named to carry it out.",
        "See the plan",
        "You are an implementer of this change.");
  }

  Letter rejected(Told told) {
    return told.letter(
            "%s was rejected".formatted(told.change().code()),
            "Those who decide said no. Rework it and ask again, or leave it: the record stays.",
            "Read why",
            "You own this change.")
        .fact("Why", told.event().reason());
  }

  Letter reopened(Told told) {
    return told.letter(
            "%s needs approval again".formatted(told.change().code()),
            "An edit touched what had been approved, so it is no longer scheduled. Those concerned"
                + " are asked again.",
            "See what changed",
            "You own this change.")
        .fact("Why", told.event().reason());
  }

  Letter validation(Told told) {
    return told.letter(
        "Does it work? %s waits for you".formatted(told.change().code()),
        "The work is done. Try what you asked for, then say whether it works.",
        "Say whether it works",
        "You are to confirm the result of this change.");
  }

  Letter review(Told told) {
    return told.letter(
        "%s is due for review".formatted(told.change().code()),
        "Write down what actually happened and what was learnt, so that it can be closed.",
        "Write the review",
        "You own this change.");
  }

  Letter emergencyRaised(Told told) {
    return told.letter(
            "Emergency: %s".formatted(told.change().title()),
            "%s asks for an emergency change.".formatted(told.by()),
            "Open the emergency",
            "You are a change manager.")
        .fact("Why now", told.change().emergency().justification());
  }

  Letter emergencyBegun(Told told) {
    return told.letter(
            "Emergency work has begun: %s".formatted(told.change().code()),
            "%s has begun.".formatted(told.by()),
            "Watch the run",
            "You are a change manager.")
        .fact("Why now", told.change().emergency().justification());
  }

  Told told(ChangeMoved event, Change change, Client client, String by, Person reader) {
    return new Told(event, change, client, by, reader, clock);
  }

  /** What happened, and to whom it is told. */
  record Told(
      ChangeMoved event,
      Change change,
      Client client,
      String by,
      Person reader,
      InstantSource clock) {
    private Letter letter(String subject, String opening, String action, String why) {
      Window window = change.window();
      Times times = new Times(reader.zone(), clock);
      Letter letter =
          Letter.of(subject, opening)
              .fact("Change", change.code() + " " + change.title())
              .fact("Client", client.name())
              .fact("By", by)
              .acting(action, "/changes/" + change.number())
              .because(why);
      return window == null
          ? letter
          : letter.fact("Window", times.span(window)).timesIn(reader.zone());
    }
  }
}
