package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemPanel;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One configuration item's page, and retiring it; {@link ItemFormController} edits it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ItemController {
  private final Items items;
  private final ItemHistory history;
  private final DependencyTeller dependencies;
  private final ItemOverTime overTime;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final Views views;
  private final ObjectProvider<ItemPanel> panels;
  private final InstantSource clock;

  ItemController(
      Items items,
      ItemHistory history,
      DependencyTeller dependencies,
      ItemOverTime overTime,
      Clients clients,
      People people,
      Frames frames,
      Views views,
      ObjectProvider<ItemPanel> panels,
      InstantSource clock) {
    this.items = items;
    this.history = history;
    this.dependencies = dependencies;
    this.overTime = overTime;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.views = views;
    this.panels = panels;
    this.clock = clock;
  }

  @GetMapping("/inventory/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return page(actor, items.get(ItemId.of(id)), null);
  }

  private ItemPage page(Actor actor, Item item, @Nullable String refusal) {
    Client client = clients.get(item.client());
    Times times = new Times(frames.look(actor).zone(), clock);
    return new ItemPage(
        frames.of(
            actor,
            item.name(),
            new Crumb("Inventory", "/inventory"),
            new Crumb(client.name(), "/inventory?client=" + client.id())),
        item,
        client,
        nameOf(item.owner()),
        !item.isRetired() && items.mayMaintain(actor, item.client()),
        dependencies.of(item, times),
        panels
            .orderedStream()
            .flatMap(panel -> panel.of(item, actor).stream())
            .map(views::content)
            .toList(),
        overTime.records(item),
        overTime.unrecorded(item),
        history.of(item.id()),
        times,
        refusal);
  }

  @PostMapping("/inventory/{id}/retirement")
  Answer retire(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    Item item = items.get(ItemId.of(id));
    try {
      items.retire(actor, item.id(), version, reason);
      return new SeeOther("/inventory/" + item.id(), item.name() + " is retired.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, item, invalid.sentence()));
    }
  }

  private @Nullable String nameOf(@Nullable PersonId owner) {
    Person person = owner == null ? null : people.named(List.of(owner)).get(owner);
    return person == null ? null : person.name();
  }
}
