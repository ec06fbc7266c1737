package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param client for whom; null for every client of the account
 * @param title what people call it, such as "Payroll week"
 * @param note why, for whom wants to know; may be empty
 * @param zone the clock it goes by; null for that of each client it is for
 */
public record EntryFacts(
    @Nullable ClientId client,
    EntryKind kind,
    String title,
    String note,
    Recurrence recurrence,
    @Nullable ZoneId zone) {
  /** The same entry on the clock of a client, unless it goes by one of its own. */
  public List<Window> within(Window range, ZoneId clientZone) {
    return recurrence.within(range, zone == null ? clientZone : zone);
  }

  Map<String, Object> forLedger() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", kind.slug());
    facts.put("title", title);
    facts.put("when", recurrence.words());
    facts.put("clock", zone == null ? "of the client" : zone.getId());
    facts.put("for", client == null ? "every client" : client.toString());
    return facts;
  }

  /** A lockdown from this minute on. */
  public static EntryFacts lockdown(
      @Nullable ClientId client, String title, LocalDateTime utc, int minutes) {
    return new EntryFacts(
        client, EntryKind.LOCKDOWN, title, "", Recurrence.once(utc, minutes), ZoneId.of("UTC"));
  }
}
