package io.tidegate.imports.web;

import io.tidegate.imports.Imports;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** This room's line of the navigation. */
@Component
class ImportsNavigation implements NavigationItem {
  private final Imports imports;

  ImportsNavigation(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String label() {
    return "Imports";
  }

  @Override
  public String icon() {
    return "upload";
  }

  @Override
  public String href() {
    return "/imports";
  }

  @Override
  public int order() {
    return 75;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return imports.mayImport(actor);
  }
}
