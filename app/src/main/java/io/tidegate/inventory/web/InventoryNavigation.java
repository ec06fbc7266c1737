package io.tidegate.inventory.web;

import io.tidegate.inventory.ItemImports;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import io.tidegate.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** This room's line of the navigation. */
@Component
class InventoryNavigation implements NavigationItem {
  private final ItemImports imports;

  InventoryNavigation(ItemImports imports) {
    this.imports = imports;
  }

  @Override
  public String label() {
    return "Inventory";
  }

  @Override
  public String icon() {
    return "topology-star-3";
  }

  @Override
  public String href() {
    return "/inventory";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("v");
  }

  @Override
  public String also() {
    return "cmdb configuration items assets services";
  }

  @Override
  public List<Place> below(Actor actor) {
    List<Place> places = new ArrayList<>();
    places.add(new Place("Configuration changes", "/inventory/records", "history audit"));
    places.add(new Place("Unrecorded changes", "/inventory/unrecorded", "drift"));
    places.add(new Place("Baselines", "/inventory/baselines", "snapshots"));
    if (imports.mayImport(actor)) {
      places.add(new Place("Import items", "/inventory/imports/new", "csv upload cmdb"));
      places.add(
          new Place("Import dependencies", "/inventory/dependency-imports/new", "relations csv"));
      places.add(new Place("Import from NetBox", "/inventory/netbox/new", "dump"));
    }
    return places;
  }
}
