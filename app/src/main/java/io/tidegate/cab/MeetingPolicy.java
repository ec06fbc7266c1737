package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.database.Tenancy;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who may do what with a meeting, and what a meeting may be. */
final class MeetingPolicy {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PLACE = 300;
  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = 12 * 60;
  private static final int MOST_THERE = 100;

  private MeetingPolicy() {}

  /**
   * Staff read meetings, with a token of one client what is that client's; of a client's people
   * those who decide for it.
   */
  static boolean mayRead(Actor actor) {
    ClientId client = actor.confinedTo();
    return client == null
        || Arrays.stream(Role.values())
            .filter(role -> !role.ofClient() || role == Role.CLIENT_APPROVER)
            .anyMatch(role -> actor.holdsAny(client, role));
  }

  /**
   * Whoever sits on the board or manages changes holds meetings: a board of two has no clerk. Not
   * with a token of one client, which sees a part of the agenda alone.
   */
  static boolean mayRun(Actor actor) {
    return seesAll()
        && (actor.holdsSomewhere(Role.CHANGE_MANAGER) || actor.holdsSomewhere(Role.CAB_MEMBER));
  }

  /** Whether who asks sees the whole account: somebody of a client and a token of one do not. */
  static boolean seesAll() {
    return Tenancy.required().client() == null;
  }

  /** The first time of these facts on this clock. Throws {@link Invalid} with every problem. */
  static Window check(MeetingFacts facts, ZoneId zone, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (facts.title().isEmpty() || facts.title().length() > LONGEST_TITLE) {
      problems.add(
          new Problem("title", "Say what it is, within %d characters.".formatted(LONGEST_TITLE)));
    }
    if (facts.place().length() > LONGEST_PLACE) {
      problems.add(new Problem("place", "Keep it within %d characters.".formatted(LONGEST_PLACE)));
    }
    if (facts.quorum() != null && (facts.quorum() < 1 || facts.quorum() > MOST_THERE)) {
      problems.add(
          new Problem(
              "quorum", "Say how many are to be there, from 1 to %d.".formatted(MOST_THERE)));
    }
    Recurrence when = facts.when();
    if (when.minutes() < LEAST_MINUTES || when.minutes() > MOST_MINUTES || when.days() != 0) {
      problems.add(new Problem("minutes", "Let it last between 5 minutes and 12 hours."));
    }
    when.problem().ifPresent(sentence -> problems.add(new Problem("rule", sentence)));
    List<Window> times = problems.isEmpty() ? when.next(now, 1, zone) : List.of();
    if (problems.isEmpty() && times.isEmpty()) {
      problems.add(new Problem("start", "Choose a time that is still to come."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return times.getFirst();
  }
}
