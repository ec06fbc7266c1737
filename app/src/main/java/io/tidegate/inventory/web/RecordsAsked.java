package io.tidegate.inventory.web;

import io.tidegate.inventory.RecordFilter;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records the address asks for; an address typed by hand may hold anything.
 *
 * @param all also those in which nothing differs, of one item or one change
 */
record RecordsAsked(
    @Nullable ClientId client,
    @Nullable ItemId item,
    @Nullable ChangeId change,
    String days,
    boolean all) {
  private static final List<String> SPANS = List.of("7", "30", "90", "365", "all");
  private static final String USUAL = "90";

  static RecordsAsked of(Map<String, String> asked) {
    String client = asked.getOrDefault("client", "");
    String item = asked.getOrDefault("item", "");
    String change = asked.getOrDefault("change", "");
    boolean one = !item.isEmpty() || !change.isEmpty();
    String days = asked.getOrDefault("days", one ? "all" : USUAL);
    return new RecordsAsked(
        client.isEmpty() ? null : ClientId.of(client),
        item.isEmpty() ? null : ItemId.of(item),
        change.isEmpty() ? null : ChangeId.of(change),
        SPANS.contains(days) ? days : USUAL,
        one && asked.containsKey("all"));
  }

  RecordFilter filter(Instant now) {
    Instant from = days.equals("all") ? null : now.minus(Duration.ofDays(Long.parseLong(days)));
    return new RecordFilter(client, item, change, from, null, all);
  }

  /** The same as it stands in an address. */
  String query() {
    return "?days="
        + days
        + (client == null ? "" : "&client=" + client)
        + (item == null ? "" : "&item=" + item)
        + (change == null ? "" : "&change=" + change)
        + (all ? "&all=true" : "");
  }
}
