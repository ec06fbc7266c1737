package io.tidegate.access.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.UserMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What concerns signing in, at the end of the menu under a person's initials. */
@Component
@Order(90)
class AccessMenu implements UserMenu {
  @Override
  public List<Entry> entries(Actor actor) {
    return List.of(
        new Entry("Password and sessions", "key", "/sessions", false),
        new Entry("API tokens", "api", "/tokens", false),
        new Entry("Sign out", "logout", "/sign-out", true));
  }
}
