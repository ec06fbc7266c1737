package io.tidegate;

import io.tidegate.change.Blocker;
import io.tidegate.change.Ruling;
import java.util.Set;
import java.util.stream.Collectors;

/** What a door answered: refused or not, and with which codes. */
record Told(boolean refused, Set<String> codes, String words) {
  static final Told TAKEN = new Told(false, Set.of(), "");

  static Told refused(String words) {
    return new Told(true, Set.of(), words);
  }

  static Told of(Ruling answer) {
    return switch (answer) {
      case Ruling.Moved _ -> TAKEN;
      case Ruling.Refused refused ->
          new Told(
              true, refused.blockers().stream().map(Blocker::code).collect(Collectors.toSet()), "");
    };
  }
}
