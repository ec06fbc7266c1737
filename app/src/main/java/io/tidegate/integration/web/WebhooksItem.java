package io.tidegate.integration.web;

import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to the webhooks, for administrators. */
@Component
class WebhooksItem implements NavigationItem {
  private final Webhooks webhooks;

  WebhooksItem(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public String label() {
    return "Webhooks";
  }

  @Override
  public String icon() {
    return "webhook";
  }

  @Override
  public String href() {
    return "/webhooks";
  }

  @Override
  public int order() {
    return 885;
  }

  @Override
  public boolean atFoot() {
    return true;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return webhooks.mayManage(actor);
  }
}
