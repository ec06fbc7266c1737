package io.tidegate.calendar;

import io.tidegate.inventory.Item;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what vendors name and what those things are, within the transaction of a notice. */
@Component
class VendorObjects {
  private final VendorObjectStore store;
  private final VendorAliasStore aliases;
  private final VendorMatcher matcher;

  VendorObjects(VendorObjectStore store, VendorAliasStore aliases, VendorMatcher matcher) {
    this.store = store;
    this.aliases = aliases;
    this.matcher = matcher;
  }

  /** A cancellation that names nothing is about what was named before. */
  void name(Actor actor, VendorJobId job, VendorNotice notice, Instant now) {
    if (notice.objects().isEmpty()) {
      return;
    }
    Map<String, VendorNotice.Named> named = worst(notice.objects());
    Map<String, Optional<Item>> found = matcher.match(actor, notice.provider(), named.values());
    store.nameOnly(job, named.keySet(), now);
    named.forEach((key, one) -> {
      VendorObjectId id = store.name(actor.account(), job, one);
      Optional<Item> item = found.get(key);
      if (item == null) {
        store.reword(id, one);
      } else {
        store.settle(actor.account(), job, id, one, item.orElse(null), now);
      }
    });
  }

  /** What is named twice has the worse impact. */
  private static Map<String, VendorNotice.Named> worst(List<VendorNotice.Named> objects) {
    Map<String, VendorNotice.Named> named = new LinkedHashMap<>();
    objects.forEach(one ->
        named.merge(
            VendorStore.key(one.object()),
            one,
            (a, b) -> a.impact().compareTo(b.impact()) >= 0 ? a : b));
    return named;
  }

  /** Remembers what it means, and gives the work that this is said of. */
  Set<VendorJobId> say(
      Actor actor, VendorJob job, String object, @Nullable Item item, Instant now) {
    List<VendorObject> called = store.called(job.provider(), object);
    if (called.isEmpty()) {
      throw new Invalid("object", "The vendor names no such thing.");
    }
    aliases.say(actor, job.provider(), object, item, now);
    AccountId account = actor.account();
    Set<VendorJobId> touched = new TreeSet<>(Comparator.comparing(VendorJobId::value));
    for (VendorObject one : called) {
      store.settle(account, one.job(), one.id(), one.named(), item, now);
      touched.add(one.job());
    }
    return touched;
  }

  /** The unknown first. */
  List<NamedObject> of(VendorJob job) {
    Map<String, ItemId> hits = new HashMap<>();
    job.hits().forEach(hit -> hits.put(VendorStore.key(hit.object()), hit.item()));
    return store.of(job.id()).stream()
        .map(one ->
            new NamedObject(
                one.named().object(),
                one.named().impact(),
                one.settled(),
                hits.get(VendorStore.key(one.named().object()))))
        .sorted(Comparator.comparing(NamedObject::known))
        .toList();
  }
}
