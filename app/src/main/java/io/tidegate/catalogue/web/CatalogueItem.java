package io.tidegate.catalogue.web;

import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to the catalogue. */
@Component
class CatalogueItem implements NavigationItem {
  @Override
  public String label() {
    return "Catalogue";
  }

  @Override
  public String icon() {
    return "template";
  }

  @Override
  public String href() {
    return "/catalogue";
  }

  @Override
  public int order() {
    return 60;
  }
}
