package io.tidegate.desk.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way home. */
@Component
class HomeItem implements NavigationItem {
  @Override
  public String label() {
    return "Home";
  }

  @Override
  public String icon() {
    return "home";
  }

  @Override
  public String href() {
    return "/";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("h");
  }
}
