package io.tidegate.mail.web;

import io.tidegate.kernel.Actor;
import io.tidegate.mail.Mail;
import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to the outbox, for administrators. */
@Component
class OutboxItem implements NavigationItem {
  private final Mail mail;

  OutboxItem(Mail mail) {
    this.mail = mail;
  }

  @Override
  public String label() {
    return "Outbox";
  }

  @Override
  public String icon() {
    return "mail-forward";
  }

  @Override
  public String href() {
    return "/outbox";
  }

  @Override
  public int order() {
    return 890;
  }

  @Override
  public boolean atFoot() {
    return true;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return mail.mayRead(actor);
  }
}
