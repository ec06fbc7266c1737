package io.tidegate.inventory.web;

import io.tidegate.inventory.BaselineId;
import io.tidegate.inventory.Baselines;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names moments of a client's configuration, and compares them. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class BaselineController {
  private final Baselines baselines;
  private final BaselinePages pages;

  BaselineController(Baselines baselines, BaselinePages pages) {
    this.baselines = baselines;
    this.pages = pages;
  }

  @GetMapping(InventoryTabs.BASELINES)
  Answer list(Actor actor, @RequestParam Map<String, String> asked) {
    return pages.list(actor, asked, Sent.NOTHING);
  }

  @PostMapping(InventoryTabs.BASELINES)
  Answer name(Actor actor, @RequestParam Map<String, String> sent) {
    try {
      String client = sent.getOrDefault("client", "");
      if (client.isEmpty()) {
        throw new Invalid("client", "Choose whose configuration it is.");
      }
      ClientId whose = ClientId.of(client);
      BaselineId named =
          baselines.name(
              actor,
              whose,
              sent.getOrDefault("name", ""),
              pages.moment(actor, sent.getOrDefault("at", "")),
              pages.items(whose, sent.getOrDefault("items", "")));
      return new SeeOther(InventoryTabs.BASELINES + "/" + named, "The baseline has its name.");
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.list(actor, Map.of(), Sent.invalid(sent, invalid)));
    }
  }

  @GetMapping(InventoryTabs.BASELINES + "/{id}")
  Answer show(Actor actor, @PathVariable String id, @RequestParam Map<String, String> asked) {
    return pages.one(actor, BaselineId.of(id), asked);
  }
}
