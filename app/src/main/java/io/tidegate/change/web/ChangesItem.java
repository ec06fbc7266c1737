package io.tidegate.change.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the list of changes. */
@Component
class ChangesItem implements NavigationItem {
  @Override
  public String label() {
    return "Changes";
  }

  @Override
  public String icon() {
    return "list-details";
  }

  @Override
  public String href() {
    return "/changes";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("c");
  }
}
