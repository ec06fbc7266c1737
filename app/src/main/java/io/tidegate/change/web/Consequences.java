package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Transition;

/** What a deed that asks for a reason will do, said before it is done. */
final class Consequences {
  private Consequences() {}

  static Now.Deed of(Transition transition, Change change) {
    String code = change.code();
    return switch (transition) {
      case HOLD ->
          deed(
              transition,
              "Put on hold…",
              "Put " + code + " on hold?",
              "Forward steps stop until it is resumed. Going back stays possible.",
              "Go on as it is",
              false);
      case RESUME ->
          deed(
              transition,
              "Resume…",
              "Resume " + code + "?",
              "Forward steps become possible again.",
              "Leave it on hold",
              false);
      case REWORK ->
          deed(
              transition,
              "Rework…",
              "Send " + code + " back to draft?",
              lapse(change),
              "Leave it as it is",
              false);
      case ROLL_BACK ->
          deed(
              transition,
              "Roll back…",
              "Roll back " + code + "?",
              "Stops the current step and opens the rollback steps. Everyone watching is told.",
              "Go on with the work",
              true);
      case CANCEL ->
          deed(
              transition,
              "Cancel change…",
              "Cancel " + code + "?",
              "It ends here and is kept on the record as cancelled.",
              "Keep the change",
              true);
      case SUBMIT,
          RECLASSIFY,
          RECORD,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          START,
          FINISH,
          ACCEPT,
          CLOSE ->
          deed(
              transition,
              transition.title() + "…",
              transition.title() + " " + code + "?",
              "",
              "Leave it as it is",
              false);
    };
  }

  private static String lapse(Change change) {
    return change.revision() > 0
        ? "All approvals of revision " + change.revision() + " lapse."
        : "It can be edited freely again.";
  }

  private static Now.Deed deed(
      Transition transition,
      String label,
      String title,
      String consequence,
      String stay,
      boolean danger) {
    return new Now.Deed(Deeds.noun(transition), label, title, consequence, stay, danger);
  }
}
