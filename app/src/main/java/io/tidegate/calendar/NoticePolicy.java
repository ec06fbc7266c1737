package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much notice a window leaves: from when it was last set, or from when it was agreed upon if
 * that was later, to its start. What is not agreed upon yet can be announced from now on at best.
 */
final class NoticePolicy {
  private NoticePolicy() {}

  /** The moment from which those concerned could know of this window. */
  static Instant since(Change change, Window window, @Nullable Instant setAt, Instant now) {
    if (change.state() != State.SCHEDULED || !window.equals(change.window())) {
      return now;
    }
    Instant agreed = change.stateSince();
    return setAt != null && setAt.isAfter(agreed) ? setAt : agreed;
  }

  /** Whether work on it has begun, so that notice is no question any more. */
  static boolean past(Change change) {
    return change.state().begun() || change.state().ended();
  }

  /** Below the minimum it may stop the change; below what is usual it is said. */
  static Optional<Conflict> conflict(
      NoticePromise promise, Window window, Instant since, Client own, Times times) {
    Duration left = Duration.between(since, window.start());
    Duration usual = Duration.ofHours(promise.usualHours());
    if (left.compareTo(usual) >= 0) {
      return Optional.empty();
    }
    boolean broken = left.compareTo(Duration.ofHours(promise.minimumHours())) < 0;
    String given = left.isNegative() ? "no notice" : times.length(left) + " of notice";
    String sentence =
        broken
            ? "It leaves %s; %s was promised %d h"
                .formatted(given, own.name(), promise.minimumHours())
            : "It leaves %s; usual for %s are %d h"
                .formatted(given, own.name(), promise.usualHours());
    return Optional.of(
        new Conflict(
            ConflictKind.NOTICE,
            ConflictKind.NOTICE.code(),
            sentence,
            "A window that begins after %s leaves enough. Or tell them why it cannot wait."
                .formatted(times.moment(times.clock().instant().plus(usual))),
            "/calendar/rules?client=" + own.id() + "#notice",
            broken,
            null,
            null));
  }
}
