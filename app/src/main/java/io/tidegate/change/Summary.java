package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A month of a client's changes, and what is planned for the one after it.
 *
 * @param failed failed or rolled back
 * @param planned to begin by the end of the month in which it is told
 */
record Summary(
    Client client, YearMonth month, List<Work> done, List<Work> failed, List<Work> planned) {
  private static final int EIGHT = 8;
  private static final int LAST_DAY = 7;

  /**
   * The month to tell this client of: the last one, from eight in the morning of the first day on,
   * on the client's clock. A week later nobody wants to be told any more.
   */
  static Optional<YearMonth> due(Client client, Instant now) {
    ZonedDateTime local = now.atZone(client.zone());
    boolean tooEarly = local.getDayOfMonth() == 1 && local.getHour() < EIGHT;
    return tooEarly || local.getDayOfMonth() > LAST_DAY
        ? Optional.empty()
        : Optional.of(YearMonth.from(local).minusMonths(1));
  }

  /** The month and the one after it, on the client's clock. */
  static Window span(Client client, YearMonth month) {
    return new Window(begin(client, month), begin(client, month.plusMonths(2)));
  }

  /** Of the client's work that shares these two months, that of these types. */
  static Summary of(Client client, YearMonth month, List<Work> works, Set<ChangeType> types) {
    Instant end = begin(client, month.plusMonths(1));
    Window whole = span(client, month);
    List<Work> some =
        works.stream()
            .filter(work -> work.client().equals(client.id()) && types.contains(work.type()))
            .sorted(Comparator.comparing(Work::startsAt).thenComparingInt(Work::number))
            .toList();
    List<Work> ended =
        some.stream()
            .filter(work -> work.begun() && endedWithin(work, whole.start(), end))
            .toList();
    return new Summary(
        client,
        month,
        ended.stream().filter(work -> !bad(work)).toList(),
        ended.stream().filter(Summary::bad).toList(),
        some.stream()
            .filter(work -> !work.begun() && !work.startsAt().isBefore(end))
            .filter(work -> work.startsAt().isBefore(whole.end()))
            .toList());
  }

  /** Whether there is nothing to tell. */
  boolean empty() {
    return done.isEmpty() && failed.isEmpty() && planned.isEmpty();
  }

  private static boolean endedWithin(Work work, Instant from, Instant until) {
    Instant ended = work.endsAt();
    return ended != null && !ended.isBefore(from) && ended.isBefore(until);
  }

  private static boolean bad(Work work) {
    return work.outcome() != null && work.outcome().bad();
  }

  private static Instant begin(Client client, YearMonth month) {
    return month.atDay(1).atStartOfDay(client.zone()).toInstant();
  }
}
