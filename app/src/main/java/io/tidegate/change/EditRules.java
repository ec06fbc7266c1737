package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Optional;

/** Who may write what into a change, and until when. */
final class EditRules {
  private EditRules() {}

  /**
   * Whether the person may write into this change at all: its people and the change managers of its
   * client.
   */
  static boolean mayEdit(Actor actor, Change change) {
    People people = change.people();
    return people.involved(actor.person())
        || people.owner().equals(actor.person())
        || actor.person().equals(people.validator())
        || Capacity.IMPLEMENTER.heldBy(actor, change)
        || actor.isSystem()
        || actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
  }

  /** Why this may not be written now; empty when it may. */
  static Optional<Blocker> refusal(Change change, Edit edit) {
    boolean choosesType = edit instanceof Edit.ChooseType(ChangeType type) && type != change.type();
    if (choosesType && (change.state() != State.DRAFT || change.model() != null)) {
      return Optional.of(
          Blocker.of(
              "type-chosen",
              "The type of " + change.code() + " is chosen",
              "A change manager can reclassify it, with a reason.",
              "/changes/" + change.number()));
    }
    return refusal(change, edit.aspect());
  }

  /** Why this aspect may not be written now; empty when it may. */
  static Optional<Blocker> refusal(Change change, Aspect aspect) {
    if (change.state().ended()) {
      return Optional.of(
          frozen(
              change,
              change.code() + " is " + lower(change.state()) + "; its record stays as it is"));
    }
    if (change.state().begun() && aspect.freezes() && !writtenAfterwards(change, aspect)) {
      return Optional.of(frozen(change, aspect.title() + " is frozen since work began"));
    }
    return Optional.empty();
  }

  /** An emergency's documents are written after the fact (design, section 3). */
  private static boolean writtenAfterwards(Change change, Aspect aspect) {
    return change.type() == ChangeType.EMERGENCY
        && List.of(Aspect.PLAN, Aspect.RISK).contains(aspect);
  }

  private static Blocker frozen(Change change, String sentence) {
    return Blocker.of(
        "frozen",
        sentence,
        "Put anything new into a follow-up change.",
        "/changes/" + change.number());
  }

  private static String lower(State state) {
    return state.title().toLowerCase(java.util.Locale.ROOT);
  }
}
