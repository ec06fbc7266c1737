package io.tidegate.change.web;

import io.tidegate.change.Transition;
import java.util.Map;
import java.util.Optional;

/**
 * The address of each transition: a noun, since a deed is made by creating the thing that records
 * it.
 */
final class Deeds {
  private static final Map<Transition, String> NOUNS =
      Map.ofEntries(
          Map.entry(Transition.SUBMIT, "submission"),
          Map.entry(Transition.RECLASSIFY, "reclassification"),
          Map.entry(Transition.RECORD, "record"),
          Map.entry(Transition.REQUEST_APPROVAL, "approval-request"),
          Map.entry(Transition.REWORK, "rework"),
          Map.entry(Transition.START, "start"),
          Map.entry(Transition.FINISH, "finish"),
          Map.entry(Transition.ROLL_BACK, "rollback"),
          Map.entry(Transition.ACCEPT, "acceptance"),
          Map.entry(Transition.CLOSE, "closure"),
          Map.entry(Transition.HOLD, "hold"),
          Map.entry(Transition.RESUME, "resumption"),
          Map.entry(Transition.CANCEL, "cancellation"));

  private Deeds() {}

  static String noun(Transition transition) {
    return NOUNS.getOrDefault(transition, "");
  }

  static Optional<Transition> named(String noun) {
    return NOUNS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(noun))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
