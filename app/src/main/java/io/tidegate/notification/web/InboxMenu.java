package io.tidegate.notification.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.UserMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody wants by mail, in the menu under their initials. */
@Component
@Order(15)
class InboxMenu implements UserMenu {
  @Override
  public List<Entry> entries(Actor actor) {
    return List.of(new Entry("What reaches me", "bell", "/inbox/preferences", false));
  }
}
