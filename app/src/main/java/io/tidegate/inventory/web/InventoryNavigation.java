package io.tidegate.inventory.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** This room's line of the navigation. */
@Component
class InventoryNavigation implements NavigationItem {
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
}
