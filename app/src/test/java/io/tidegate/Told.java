package io.tidegate;

import io.tidegate.change.Answer;
import io.tidegate.change.Blocker;
import java.util.Set;
import java.util.stream.Collectors;

/** What a door answered: refused or not, and with which codes. */
record Told(boolean refused, Set<String> codes, String words) {
  static final Told TAKEN = new Told(false, Set.of(), "");

  static Told refused(String words) {
    return new Told(true, Set.of(), words);
  }

  static Told of(Answer answer) {
    return switch (answer) {
      case Answer.Moved _ -> TAKEN;
      case Answer.Refused refused ->
          new Told(
              true, refused.blockers().stream().map(Blocker::code).collect(Collectors.toSet()), "");
    };
  }
}
