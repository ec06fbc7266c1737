package io.tidegate.approval.web;

import io.tidegate.approval.Availability;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says that somebody is away, and who decides instead. */
final class AwayWords {
  private AwayWords() {}

  /** Empty while they are there. */
  static String of(Availability.Chair chair, Times times, Function<PersonId, String> name) {
    if (chair.away() == null) {
      return "";
    }
    String until = "away until " + times.day(chair.away().minusNanos(1));
    if (chair.standIns().isEmpty()) {
      return until + ", and nobody who may decide stands in";
    }
    return until
        + ", "
        + chair.standIns().stream().map(name).sorted().collect(Collectors.joining(" or "))
        + " decides instead";
  }
}
