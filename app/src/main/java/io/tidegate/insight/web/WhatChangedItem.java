package io.tidegate.insight.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to what changed. */
@Component
class WhatChangedItem implements NavigationItem {
  @Override
  public String label() {
    return "What changed";
  }

  @Override
  public String icon() {
    return "history";
  }

  @Override
  public String href() {
    return WhatChangedController.PATH;
  }

  @Override
  public int order() {
    return 72;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("w");
  }
}
