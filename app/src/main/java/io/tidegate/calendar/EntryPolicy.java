package io.tidegate.calendar;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may write into a calendar, and what may stand there. */
final class EntryPolicy {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_DAYS = 400;
  private static final int MOST_MINUTES = 60 * 24 * 60;
  private static final int LOOKED_AT = 200;

  /** A year that no recurrence needs and every calendar knows. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private EntryPolicy() {}

  /** A client's person may say "not on payroll day" of their own client. */
  static boolean mayAdd(Actor actor, @Nullable ClientId client, EntryKind kind) {
    return keeps(actor, client, kind)
        || (client != null && kind == EntryKind.BLACKOUT && speaksFor(actor, client));
  }

  /** What staff put on is not a client's to lift. */
  static boolean mayEnd(Actor actor, Entry entry) {
    ClientId client = entry.facts().client();
    return keeps(actor, client, entry.kind())
        || (client != null && entry.byClient() && speaksFor(actor, client));
  }

  private static boolean keeps(Actor actor, @Nullable ClientId client, EntryKind kind) {
    boolean manages =
        client == null
            ? actor.holdsEverywhere(Role.CHANGE_MANAGER)
            : actor.holdsAny(client, Role.CHANGE_MANAGER);
    boolean administers =
        client == null
            ? actor.holdsEverywhere(Role.ADMINISTRATOR)
            : actor.holdsAny(client, Role.ADMINISTRATOR);
    // A lockdown holds changes, which is a change manager's to do.
    return manages || (administers && kind != EntryKind.LOCKDOWN);
  }

  private static boolean speaksFor(Actor actor, ClientId client) {
    return actor.holdsAny(client, Role.CLIENT_APPROVER, Role.CLIENT_REQUESTER);
  }

  static List<Problem> problems(EntryFacts facts, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (facts.title().isBlank() || facts.title().length() > LONGEST_TITLE) {
      problems.add(
          new Problem("title", "Say what it is, within %d characters.".formatted(LONGEST_TITLE)));
    }
    if (facts.note().length() > LONGEST_NOTE) {
      problems.add(new Problem("note", "Keep it within %d characters.".formatted(LONGEST_NOTE)));
    }
    problems.addAll(ofRecurrence(facts.recurrence()));
    if (facts.kind() == EntryKind.LOCKDOWN) {
      problems.addAll(ofLockdown(facts.recurrence(), now));
    }
    return problems;
  }

  private static List<Problem> ofRecurrence(Recurrence recurrence) {
    List<Problem> problems = new ArrayList<>();
    LocalDate first = recurrence.start().toLocalDate();
    if (outside(first)
        || recurrence.also().stream().anyMatch(EntryPolicy::outside)
        || recurrence.except().stream().anyMatch(EntryPolicy::outside)) {
      problems.add(new Problem("start", "Give days between 2000 and 2099."));
      return problems;
    }
    if (recurrence.also().size() + recurrence.except().size() > MOST_DAYS) {
      problems.add(new Problem("dates", "Name at most %d days.".formatted(MOST_DAYS)));
    }
    if (badLength(recurrence)) {
      problems.add(
          new Problem("end", "Let it last between a minute and %d days.".formatted(MOST_DAYS)));
      return problems;
    }
    if (recurrence.rule() != null) {
      RuleDays.problem(recurrence.rule(), first)
          .ifPresent(sentence -> problems.add(new Problem("rule", sentence)));
    }
    if (problems.isEmpty() && overlapsItself(recurrence)) {
      problems.add(
          new Problem("end", "It would begin again before it has ended. Make it shorter."));
    }
    return problems;
  }

  private static boolean badLength(Recurrence recurrence) {
    return recurrence.days() < 0
        || recurrence.days() > MOST_DAYS
        || recurrence.minutes() < 0
        || recurrence.minutes() > MOST_MINUTES
        || recurrence.days() + recurrence.minutes() == 0;
  }

  private static boolean outside(LocalDate day) {
    return day.isBefore(EARLIEST) || !day.isBefore(LATEST);
  }

  /** On a clock that is never put forward or back. */
  private static boolean overlapsItself(Recurrence recurrence) {
    Instant start = recurrence.start().toInstant(ZoneOffset.UTC).minusSeconds(1);
    List<Window> times = recurrence.next(start, LOOKED_AT, ZoneOffset.UTC);
    long minutes = recurrence.days() * 24L * 60 + recurrence.minutes();
    return times.stream().anyMatch(time -> time.length().toMinutes() < minutes);
  }

  private static List<Problem> ofLockdown(Recurrence recurrence, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (!recurrence.happensOnce()) {
      problems.add(new Problem("rule", "A lockdown does not repeat. For later, set a blackout."));
    } else if (recurrence.start().toInstant(ZoneOffset.UTC).isAfter(now)) {
      problems.add(new Problem("start", "A lockdown begins now. For later, set a blackout."));
    }
    return problems;
  }

  /** The moment by which it is over in every zone; null when it never is. */
  static @Nullable Instant overBy(Recurrence recurrence) {
    if (recurrence.rule() != null && new RuleDays(recurrence.rule()).endless()) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>(recurrence.also());
    LocalDate first = recurrence.start().toLocalDate();
    days.add(first);
    if (recurrence.rule() != null) {
      days.addAll(
          new RuleDays(recurrence.rule())
              .between(first, first, LATEST.plusYears(1), Integer.MAX_VALUE));
    }
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
    return last.plusDays(recurrence.days() + recurrence.minutes() / (24 * 60) + 4)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }
}
