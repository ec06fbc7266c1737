package io.tidegate.notification.web;

import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the inbox; the bell has its number. */
@Component
class InboxItem implements NavigationItem {
  @Override
  public String label() {
    return "Inbox";
  }

  @Override
  public String icon() {
    return "inbox";
  }

  @Override
  public String href() {
    return "/inbox";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<String> key() {
    return Optional.of("i");
  }
}
