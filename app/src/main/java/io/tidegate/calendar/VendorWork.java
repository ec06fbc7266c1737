package io.tidegate.calendar;

import io.tidegate.database.Tenancy;
import io.tidegate.database.WholeAccount;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What vendors do on their side, and which items that hits, as their notices say. Shows what the
 * tenant of the transaction may see: a client's people see what hits their own items, and of it
 * only that.
 */
@Service
public class VendorWork {
  private final VendorJobStore store;
  private final WholeAccount whole;

  VendorWork(VendorJobStore store, WholeAccount whole) {
    this.store = store;
    this.whole = whole;
  }

  /** The work, called off or not; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public VendorJob get(VendorJobId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such work of a vendor."));
  }

  /**
   * What is on at these clients within the range, by its start, each with its hits at these
   * clients. What was called off is left out, and what hits no known item.
   */
  @Transactional(readOnly = true)
  public List<VendorJob> between(Window range, Collection<ClientId> clients) {
    return clients.isEmpty() ? List.of() : store.between(range, clients);
  }

  /**
   * What is on for these very items between the two moments, by its start, each with its hits among
   * these items. What was called off is left out.
   */
  @Transactional(readOnly = true)
  public List<VendorJob> near(Collection<ItemId> items, Instant from, Instant until) {
    return items.isEmpty() ? List.of() : at(items, new Window(from, until));
  }

  /** What is on at once is little, and the items may be ten thousand, too many to send along. */
  private List<VendorJob> at(Collection<ItemId> items, Window range) {
    Set<ItemId> wanted = Set.copyOf(items);
    return store.during(range).stream()
        .map(job -> job.on(wanted::contains))
        .filter(job -> !job.hits().isEmpty())
        .toList();
  }

  /**
   * To somebody of a client: what is on between the two moments for these very items where none of
   * them is their client's own, by its start. To whoever sees the whole account nothing, since
   * {@link #near} tells them more.
   */
  @Transactional(readOnly = true)
  public List<VendorWorkOfOthers> ofOthers(Collection<ItemId> items, Instant from, Instant until) {
    ClientId reader = Tenancy.required().client();
    if (reader == null || items.isEmpty()) {
      return List.of();
    }
    return whole.look(() -> at(items, new Window(from, until))).stream()
        .filter(job -> !job.clients().contains(reader))
        .map(job ->
            new VendorWorkOfOthers(
                job.items(), job.status() == VendorStatus.TENTATIVE, job.window()))
        .toList();
  }

  /** What there is and was for this item, called off or not, the last to begin first. */
  @Transactional(readOnly = true)
  public List<VendorJob> on(ItemId item, int size) {
    return store.on(item, size);
  }

  /** All that is known, the last to begin first. */
  @Transactional(readOnly = true)
  public Page<VendorJob> list(boolean unmatchedOnly, @Nullable String after, int size) {
    VendorJobId last = after == null ? null : VendorJobId.of(after);
    return Page.of(store.list(unmatchedOnly, last, size + 1), size, job -> job.id().toString());
  }

  /**
   * How many things each names of which nobody has said what they are; none where all are known.
   */
  @Transactional(readOnly = true)
  public Map<VendorJobId, Integer> unmatched(Collection<VendorJobId> jobs) {
    return jobs.isEmpty() ? Map.of() : store.unmatched(jobs);
  }
}
