package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The wording of what people are told after a change was made. */
@Component
class ReviewLetters {
  private final Clients clients;
  private final InstantSource clock;

  ReviewLetters(Clients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Asks the requester whether it works.
   *
   * @param path where the link leads
   */
  Letter uat(Change change, String path) {
    return letter(
            change,
            "Does it work? " + change.code() + " " + change.title(),
            "The work is done. Try what you asked for, then say whether it works.")
        .fact("You should see", Passage.markdown(change.purpose().desiredOutcome()))
        .saying("The link is for you alone and takes one answer. Opening it says nothing yet.")
        .acting("Say whether it works", path)
        .because("You asked for this change.");
  }

  Letter accept(Change change) {
    return letter(
            change,
            "To accept: " + change.code() + " " + change.title(),
            change.rollingBack()
                ? "The change was rolled back. See that all is as before, then accept."
                : "The work is done. See the tests and what the requester says, then accept.")
        .acting("See the tests", validation(change))
        .because("You validate the result of this change.");
  }

  Letter said(Change change, UatSaid said, String by) {
    return letter(
            change,
            (said.works() ? "It works: " : "It does not work: ") + change.code(),
            said.comment().isBlank() ? by + " says that it works." : "“" + said.comment() + "”")
        .fact("Said by", by)
        .acting(said.works() ? "Accept the result" : "See what was said", validation(change))
        .because("You answer for the result of this change.");
  }

  Letter action(Change change, Action action, Person reader) {
    return letter(change, "For you to do: " + action.what(), "It follows from a review.")
        .fact("Until", new Times(reader.zone(), clock).day(action.due()))
        .acting("See the review", "/changes/" + change.number() + "/review#actions")
        .because("You are named to do this.");
  }

  Letter due(Change change, Action action, Person reader) {
    return letter(
            change, "Due: " + action.what(), "It follows from a review and is not ticked off.")
        .fact("Due", new Times(reader.zone(), clock).day(action.due()))
        .acting("Tick it off", "/changes/" + change.number() + "/review#actions")
        .because("You are named to do this.");
  }

  private Letter letter(Change change, String subject, String opening) {
    return Letter.of(subject, opening)
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name());
  }

  private static String validation(Change change) {
    return "/changes/" + change.number() + "/validation";
  }
}
