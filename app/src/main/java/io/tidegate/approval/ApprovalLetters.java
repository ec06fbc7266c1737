package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.Rating;
import io.tidegate.change.Rollback;
import io.tidegate.change.Rollbacks;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The wording of what people are told about an approval. */
@Component
class ApprovalLetters {
  private static final int LONGEST_REASON = 500;

  private final Clients clients;
  private final Rollbacks rollbacks;
  private final InstantSource clock;

  ApprovalLetters(Clients clients, Rollbacks rollbacks, InstantSource clock) {
    this.clients = clients;
    this.rollbacks = rollbacks;
    this.clock = clock;
  }

  /**
   * Asks for a decision, with what it rests on in a few lines.
   *
   * @param edited what an edit touched since they were asked last; empty for the first time
   * @param path where the link leads
   */
  Letter ask(Ask ask, String edited, String path) {
    Change change = ask.change();
    Times times = new Times(ask.hand().zone(), clock);
    String what = ask.again() ? "Still to be decided: " : "Decide on ";
    return asked(change, ask.hand(), what + change.code() + ": " + change.title())
        .fact("Edited since", edited)
        .fact("Decision of", ask.stage().stage().name())
        .fact("In the place of", ask.own() ? "" : ask.voter().name())
        .fact("Decide by", times.moment(ask.due()) + ", " + times.relative(ask.due()))
        .saying("The link is for you alone and takes one decision. Opening it decides nothing.")
        .acting("Look and decide", path)
        .because(because(ask));
  }

  private static String because(Ask ask) {
    if (ask.escalated()) {
      return "Those who were asked first have not decided, and the policy names you next.";
    }
    return ask.again()
        ? "You were asked to decide on this change and have not."
        : "You are asked to decide on this change.";
  }

  Letter overdue(Change change, Person reader, String stage) {
    return basics(
            change,
            reader,
            "Overdue: the decision on " + change.code(),
            "The decision was due and has not been made. Ask those who have yet to decide, or name"
                + " somebody else.")
        .fact("Decision of", stage)
        .acting("See who has not decided", page(change))
        .because("You are a change manager.");
  }

  Letter emergency(Change change, Person reader) {
    return asked(change, reader, "Emergency: " + change.code() + " " + change.title())
        .saying("One of the ECAB decides on it now. The CAB reviews it afterwards.")
        .acting("See how it stands", page(change))
        .because("You review emergencies afterwards.");
  }

  Letter broken(Change change, Person reader, Approval approval) {
    String problem =
        approval.stages().stream()
            .flatMap(stage ->
                stage.standing() instanceof Standing.Broken broken
                    ? Stream.of(stage.stage().name() + ": " + broken.problem())
                    : Stream.empty())
            .collect(Collectors.joining("; "));
    return basics(
            change,
            reader,
            "Nobody can decide on " + change.code() + " as it stands",
            "Its route must be mended first: name somebody more, or set the stage aside.")
        .fact("What is wrong", approval.problem() == null ? problem : approval.problem())
        .acting("Mend the route", page(change) + "#mend")
        .because("You manage changes, or own this one.");
  }

  /** To those who did not hear the word themselves. */
  Letter spoken(Change change, Person reader, VerbalWord word, Person authoriser, Person recorder) {
    return basics(
            change,
            reader,
            "Authorised by word of mouth: " + change.code(),
            "%s authorised this emergency by %s, as %s wrote down."
                .formatted(authoriser.name(), word.channel(), recorder.name()))
        .fact("Said", moment(word.saidAt(), reader))
        .fact("To be confirmed by", moment(word.confirmBy(), reader))
        .acting("See how it stands", page(change))
        .because("You see to it that emergencies are authorised.");
  }

  /**
   * To the one who is said to have said so. Only a sign-in confirms, so the link decides nothing.
   */
  Letter confirm(Change change, Person reader, VerbalWord word, Person recorder) {
    return basics(
            change,
            reader,
            "Did you authorise " + change.code() + "?",
            "%s wrote down that you authorised this emergency by %s. Sign in and say whether you did."
                .formatted(recorder.name(), word.channel()))
        .fact("Said", moment(word.saidAt(), reader))
        .fact("Confirm by", moment(word.confirmBy(), reader))
        .saying("Without your answer it counts as unauthorised.")
        .acting("Confirm or deny it", page(change) + "#confirm")
        .because("You are named as who authorised this.");
  }

  Letter unauthorised(Change change, Person reader, boolean denied) {
    return basics(
            change,
            reader,
            "Unauthorised: " + change.code(),
            denied
                ? "Its spoken authorisation was denied by the person named. It counts as"
                    + " unauthorised."
                : "Its spoken authorisation was not confirmed in time. It counts as unauthorised.")
        .acting("See how it stands", page(change) + "#spoken")
        .because("You answer for this change, or for the process.");
  }

  Letter condition(Change change, Person reader, Person by, String words) {
    return basics(
            change,
            reader,
            change.code() + " may start only under a condition",
            "%s approved it on a condition: “%s”".formatted(by.name(), words))
        .saying("Once it holds, tick it off, and say how you know.")
        .acting("See the condition", page(change) + "#conditions")
        .because("You asked for this change, own it or carry it out.");
  }

  private String moment(Instant moment, Person reader) {
    return new Times(reader.zone(), clock).moment(moment);
  }

  /** Opens with why it is asked for. */
  private Letter asked(Change change, Person reader, String subject) {
    return basics(change, reader, Letter.of(subject, why(change)))
        .saying(shortened(change.emergency().justification()));
  }

  private Letter basics(Change change, Person reader, String subject, String opening) {
    return basics(change, reader, Letter.of(subject, opening));
  }

  private Letter basics(Change change, Person reader, Letter letter) {
    Times times = new Times(reader.zone(), clock);
    return letter
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name())
        .fact("Risk", risk(change))
        .fact("Window", change.window() == null ? "" : times.span(change.window()))
        .fact("Rollback", rollback(change, times))
        .timesIn(reader.zone());
  }

  private static Passage why(Change change) {
    return Passage.markdown(shortened(change.purpose().reason()));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
  }

  private static String risk(Change change) {
    Rating rating = change.rating();
    return rating == null ? "Not assessed" : rating.level().title() + " " + rating.score();
  }

  private String rollback(Change change, Times times) {
    if (!change.plan().noRollbackBecause().isBlank()) {
      return "Cannot be rolled back: " + change.plan().noRollbackBecause();
    }
    if (change.window() == null || change.plan().rollback().isZero()) {
      return change.emergency().rollback();
    }
    Rollback back = rollbacks.of(change);
    return "Takes %s %s, by %s at the latest"
        .formatted(
            times.length(back.length()), back.basis(), times.time(back.deadline(change.window())));
  }

  static String page(Change change) {
    return "/changes/" + change.number() + "/approval";
  }
}
