package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
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

  Letter scheduled(Told told) {
    return told.letter(
            "%s is scheduled".formatted(told.change().code()),
            "Nothing stands between it and its window any more.",
            "Open the change",
            "You asked for this change or own it.")
        .fact("Decided", told.event().reason());
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
            "You asked for this change or own it.")
        .fact("Why", told.event().reason());
  }

  Letter reopened(Told told) {
    return told.letter(
            "%s needs approval again".formatted(told.change().code()),
            "An edit touched what had been approved, so it is no longer scheduled. Those concerned"
                + " are asked again.",
            "See what changed",
            "You asked for this change or own it.")
        .fact("Why", told.event().reason());
  }

  Letter toAssess(Told told) {
    return told.letter(
            "To assess: %s %s".formatted(told.change().code(), told.change().title()),
            "%s asks for it. Assess its risk, and see it to its approval.".formatted(told.by()),
            "Open the change",
            "You are a change manager.")
        .fact("Why", Passage.markdown(told.change().purpose().reason()));
  }

  Letter reworked(Told told) {
    return told.letter(
            "%s went back to the draft".formatted(told.change().code()),
            "It is to be reworked. What had been approved lapsed; submit it again when it is ready.",
            "Open the draft",
            "You asked for this change or own it.")
        .fact("Why", told.event().reason());
  }

  Letter held(Told told) {
    return told.letter(
            "On hold: %s".formatted(told.change().code()),
            "It goes no further until it is resumed. Rolling back stays possible.",
            "Open the change",
            "You asked for this change, own it or carry it out.")
        .fact("Why", told.event().reason());
  }

  Letter resumed(Told told) {
    return told.letter(
        "Resumed: %s".formatted(told.change().code()),
        "It is no longer on hold.",
        "Open the change",
        "You asked for this change, own it or carry it out.");
  }

  Letter rolledBack(Told told) {
    return told.letter(
            "Rolling back: %s".formatted(told.change().code()),
            "%s is taking the change back.".formatted(told.by()),
            "Watch the run",
            "You asked for this change, own it or manage changes.")
        .fact("Why", told.event().reason());
  }

  Letter cancelled(Told told) {
    return told.letter(
            "Cancelled: %s".formatted(told.change().code()),
            "It will not be done. The record stays.",
            "Open the change",
            "You asked for this change, own it or were to carry it out.")
        .fact("Why", told.event().reason());
  }

  Letter closed(Told told) {
    Result result = told.change().result();
    return told.letter(
            "Closed: %s".formatted(told.change().code()),
            result.whatHappened().isBlank() ? "It is done." : result.whatHappened(),
            "Open the change",
            "You asked for this change or own it.")
        .fact("Outcome", result.outcome() == null ? "" : result.outcome().title());
  }

  Letter review(Told told) {
    return told.letter(
        "%s is due for review".formatted(told.change().code()),
        "Write down what actually happened and what was learnt, so that it can be closed.",
        "Write the review",
        "You asked for this change or own it.");
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
