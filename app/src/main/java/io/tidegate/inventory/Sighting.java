package io.tidegate.inventory;

import io.tidegate.inventory.Tracks.Track;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an observation means, beside what is known of its attribute. Pure. */
final class Sighting {
  /** What came of an observation. */
  enum Outcome {
    /** One as late was known already, so that it says nothing new. */
    KNOWN,
    /** It is as recorded. */
    AGREES,
    /** Nothing was recorded, and what was seen is now. */
    LEARNT,
    /** It differs, and a change at work there explains it. */
    EXPLAINED,
    /** It differs, which is known. */
    FOLDED,
    /** It differs, which nobody knew. */
    UNRECORDED
  }

  private Sighting() {}

  /**
   * Takes an observation into the track of its attribute.
   *
   * @param learns whether what was never recorded is taken over
   * @param explained whether a change at work there explains what differs
   */
  static Outcome take(Track track, Observation seen, boolean learns, boolean explained) {
    Instant last = track.lastAt();
    if (last != null && !seen.at().isAfter(last)) {
      return Outcome.KNOWN;
    }
    boolean turned = last != null && !AttributeValue.same(track.lastValue(), seen.value());
    track.saw(seen.value(), seen.at());
    if (AttributeValue.same(track.recorded(), seen.value())) {
      return agrees(track, seen, turned, Outcome.AGREES);
    }
    if (explained || (learns && track.recorded() == null)) {
      track.record(seen.value());
      return agrees(track, seen, turned, explained ? Outcome.EXPLAINED : Outcome.LEARNT);
    }
    return differs(track, seen, turned);
  }

  private static Outcome agrees(Track track, Observation seen, boolean turned, Outcome outcome) {
    UnrecordedChange entry = track.entry();
    if (entry != null && entry.isOpen()) {
      track.keep(entry.back(seen.at(), turned));
    }
    return outcome;
  }

  private static Outcome differs(Track track, Observation seen, boolean turned) {
    UnrecordedChange entry = track.entry();
    if (entry != null && (entry.isOpen() || dismissed(entry, track.recorded(), seen.value()))) {
      track.keep(entry.seenAgain(seen.value(), seen.at(), turned));
      return Outcome.FOLDED;
    }
    track.open(seen);
    return Outcome.UNRECORDED;
  }

  /** Somebody said of just this difference that it means nothing. */
  private static boolean dismissed(
      UnrecordedChange entry, @Nullable Object recorded, @Nullable Object value) {
    return entry.triage() == Triage.DISMISSED
        && AttributeValue.same(entry.recorded(), recorded)
        && Objects.equals(AttributeValue.words(entry.observed()), AttributeValue.words(value));
  }
}
