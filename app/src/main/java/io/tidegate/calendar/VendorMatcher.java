package io.tidegate.calendar;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what a vendor's names for things mean: what was said by hand; else the item of that
 * external key, else of that name, also with the vendor's behind it as in “246810 (NTT)”. Only
 * items of clients whose inventory the actor keeps. What two clients have under one name is
 * nobody's, unless one of them is the only circuit.
 */
@Component
class VendorMatcher {
  private final VendorAliasStore aliases;
  private final Items items;

  VendorMatcher(VendorAliasStore aliases, Items items) {
    this.aliases = aliases;
    this.items = items;
  }

  /** By the object's key; empty for none of the account's; what is not known is left out. */
  Map<String, Optional<Item>> match(
      Actor actor, String provider, Collection<VendorNotice.Named> objects) {
    Set<String> names =
        objects.stream().map(VendorNotice.Named::object).collect(Collectors.toSet());
    Set<String> keys = names.stream().map(VendorStore::key).collect(Collectors.toSet());
    Map<String, Optional<Item>> found = new HashMap<>(said(provider, keys));
    List<Item> called =
        items.called(spelt(names, provider)).stream()
            .filter(item -> items.mayMaintain(actor, item.client()))
            .toList();
    for (VendorNotice.Named named : objects) {
      String key = VendorStore.key(named.object());
      if (!found.containsKey(key)) {
        one(called, named.object(), provider).ifPresent(item -> found.put(key, Optional.of(item)));
      }
    }
    return found;
  }

  private Map<String, Optional<Item>> said(String provider, Set<String> keys) {
    Map<String, Optional<ItemId>> said = aliases.of(provider, keys);
    Map<ItemId, Item> named =
        items.named(said.values().stream().flatMap(Optional::stream).toList());
    Map<String, Optional<Item>> found = new HashMap<>();
    said.forEach((key, id) -> {
      Optional<Item> item = id.map(named::get).filter(one -> !one.isRetired());
      if (id.isEmpty() || item.isPresent()) {
        found.put(key, item);
      }
    });
    return found;
  }

  private static Set<String> spelt(Set<String> names, String provider) {
    return names.stream()
        .flatMap(name -> Stream.of(name, with(name, provider)))
        .collect(Collectors.toSet());
  }

  private static String with(String name, String provider) {
    return name + " (" + provider + ")";
  }

  private static Optional<Item> one(List<Item> called, String object, String provider) {
    List<Item> byKey = called.stream().filter(item -> object.equals(item.externalKey())).toList();
    List<Item> byName =
        called.stream()
            .filter(item ->
                object.equalsIgnoreCase(item.name())
                    || with(object, provider).equalsIgnoreCase(item.name()))
            .toList();
    return only(byKey).or(() -> byKey.isEmpty() ? only(byName) : Optional.empty());
  }

  private static Optional<Item> only(List<Item> items) {
    List<Item> circuits = items.stream().filter(item -> item.kind() == Kind.CIRCUIT).toList();
    return items.size() == 1
        ? Optional.of(items.getFirst())
        : circuits.size() == 1 ? Optional.of(circuits.getFirst()) : Optional.empty();
  }
}
