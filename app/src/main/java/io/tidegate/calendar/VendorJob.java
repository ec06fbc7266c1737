package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One window of a vendor's maintenance, as the newest of its notices says.
 *
 * @param provider the vendor, as it calls itself
 * @param account the vendor's name for who it serves
 * @param maintenance the vendor's number of it, such as WorkOrder-31415
 * @param sequence of the notice that holds; -1 when the vendor counts none
 * @param summary in the vendor's words; empty for a client's people, since it may name others
 * @param hits the items that it works on, as far as the reader may see them
 */
public record VendorJob(
    VendorJobId id,
    String provider,
    String account,
    String maintenance,
    VendorStatus status,
    Window window,
    int sequence,
    Instant changedAt,
    String summary,
    List<Hit> hits) {
  /**
   * One item that it works on.
   *
   * @param object what the vendor calls it
   */
  public record Hit(ItemId item, ClientId client, String object, VendorImpact impact) {}

  public VendorJob {
    hits = List.copyOf(hits);
  }

  /** What people call it, such as “NTT: GIN-CHG0123456”. */
  public String title() {
    return provider + ": " + maintenance;
  }

  /** The worst that it does to any of the items. */
  public VendorImpact impact() {
    return hits.stream()
        .map(Hit::impact)
        .max(Comparator.naturalOrder())
        .orElse(VendorImpact.UNKNOWN);
  }

  /** The same, as far as it works on such items. */
  VendorJob on(Predicate<ItemId> items) {
    return new VendorJob(
        id,
        provider,
        account,
        maintenance,
        status,
        window,
        sequence,
        changedAt,
        summary,
        hits.stream().filter(hit -> items.test(hit.item())).toList());
  }

  /** The items that it works on. */
  public Set<ItemId> items() {
    return hits.stream().map(Hit::item).collect(Collectors.toUnmodifiableSet());
  }

  /** Whose items it works on. */
  public Set<ClientId> clients() {
    return hits.stream().map(Hit::client).collect(Collectors.toUnmodifiableSet());
  }
}
