package io.tidegate.change;

import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import org.springframework.stereotype.Component;

/** The wording of news of a change, for those whom nothing is asked of. */
@Component
class NewsWords {
  Letter moved(Change change, ChangeMoved event, String by) {
    return letter(change, title(change, event), Passage.plain(by + " did it."))
        .fact("Why", event.reason());
  }

  private static String title(Change change, ChangeMoved event) {
    String code = change.code();
    return switch (event.transition()) {
      case SUBMIT -> code + " was submitted";
      case RECLASSIFY ->
          code + " is now " + change.type().title().toLowerCase(java.util.Locale.ROOT);
      case RECORD -> code + " was recorded after the fact";
      case REQUEST_APPROVAL -> code + " is up for approval";
      case AUTHORIZE -> code + " is scheduled";
      case REOPEN -> code + " needs approval again";
      case REJECT -> code + " was rejected";
      case REWORK -> code + " went back to the draft";
      case START -> "Work has begun: " + code;
      case FINISH -> "Work is done: " + code;
      case ROLL_BACK -> "Rolling back: " + code;
      case ACCEPT -> code + " was accepted";
      case CLOSE -> "Closed: " + code;
      case HOLD -> "On hold: " + code;
      case RESUME -> "Resumed: " + code;
      case CANCEL -> "Cancelled: " + code;
    };
  }

  Letter windowMoved(Change change, String by) {
    return letter(
        change,
        "The window of %s moved".formatted(change.code()),
        Passage.plain("%s chose another window.".formatted(by)));
  }

  Letter revised(Change change, int revision, String aspects, String by) {
    return letter(
            change,
            "%s has revision %d".formatted(change.code(), revision),
            Passage.plain("%s edited it while it was under approval.".formatted(by)))
        .fact("Changed", aspects);
  }

  Letter given(Change change, PartGiven.Part part, String by) {
    String title =
        switch (part) {
          case OWNER -> "You own %s";
          case IMPLEMENTER -> "You carry out %s";
          case VALIDATOR -> "You validate %s";
        };
    return letter(
            change, title.formatted(change.code()), Passage.plain("%s named you.".formatted(by)))
        .because("You have a part in this change.");
  }

  Letter said(Change change, Comment comment, String by) {
    String title = by + " comments on " + change.code();
    if (comment.asks() != null) {
      title = by + " asks about " + change.code();
    } else if (comment.answers() != null) {
      title = by + " answers on " + change.code();
    }
    return letter(change, title, Passage.markdown(comment.text())).acting("Read it", at(change));
  }

  Letter mentioned(Change change, Comment comment, String by) {
    return letter(change, by + " names you on " + change.code(), Passage.markdown(comment.text()))
        .acting("Read it", at(change))
        .because("You are named in a comment.");
  }

  private static String at(Change change) {
    return "/changes/" + change.number() + "#comments";
  }

  private static Letter letter(Change change, String subject, Passage opening) {
    return Letter.of(subject, opening)
        .fact("Change", change.code() + " " + change.title())
        .acting("Open the change", "/changes/" + change.number());
  }
}
