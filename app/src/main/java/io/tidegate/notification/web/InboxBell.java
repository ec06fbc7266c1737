package io.tidegate.notification.web;

import io.tidegate.kernel.Actor;
import io.tidegate.notification.Inbox;
import io.tidegate.ui.Bell;
import org.springframework.stereotype.Component;

/** Rings on every page for what is in the reader's inbox. */
@Component
class InboxBell implements Bell {
  private final Inbox inbox;

  InboxBell(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Ring of(Actor actor) {
    return new Ring("/inbox", "/inbox/events", "/inbox/bell", inbox.unread(actor));
  }
}
