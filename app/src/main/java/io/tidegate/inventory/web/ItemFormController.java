package io.tidegate.inventory.web;

import io.tidegate.directory.Clients;
import io.tidegate.inventory.AttributeLines;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding and editing configuration items. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ItemFormController {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");

  private final Items items;
  private final Clients clients;
  private final Owners owners;
  private final Frames frames;

  ItemFormController(Items items, Clients clients, Owners owners, Frames frames) {
    this.items = items;
    this.clients = clients;
    this.owners = owners;
    this.frames = frames;
  }

  @GetMapping("/inventory/new")
  Answer blank(Actor actor, @RequestParam(defaultValue = "") String client) {
    List<Option> choices = clientsOf(actor);
    if (choices.isEmpty()) {
      throw new Forbidden("Only those who keep a client's inventory add items to it.");
    }
    String first = choices.size() == 1 ? choices.getFirst().value() : client;
    return page(
        actor, ItemForm.of(Map.of("client", first, "criticality", "3", "usersServed", "0")), null);
  }

  @PostMapping("/inventory")
  Answer add(Actor actor, @RequestParam Map<String, String> sent) {
    ItemForm form = ItemForm.of(sent);
    try {
      if (form.text("client").isEmpty()) {
        throw new Invalid("client", "Choose the client it belongs to.");
      }
      ItemFacts facts = facts(form, ClientId.of(form.text("client")));
      return new SeeOther(
          "/inventory/" + items.add(actor, facts), form.text("name") + " is added.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), null));
    }
  }

  @GetMapping("/inventory/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    Item item = items.get(ItemId.of(id));
    if (item.isRetired() || !items.mayMaintain(actor, item.client())) {
      throw new Forbidden(item.name() + " is not yours to edit, or has been retired.");
    }
    return page(actor, ItemForm.of(stored(item)), item);
  }

  @PostMapping("/inventory/{id}")
  Answer save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    ItemForm form = ItemForm.of(sent);
    Item item = items.get(ItemId.of(id));
    try {
      items.edit(actor, item.id(), form.version(), facts(form, item.client()));
      return new SeeOther("/inventory/" + item.id(), "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), item));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, overtaken(form, stale, item.id()), item));
    }
  }

  private ItemFormPage page(Actor actor, ItemForm form, @Nullable Item item) {
    return new ItemFormPage(
        item == null
            ? frames.of(actor, "Add an item", INVENTORY)
            : frames.of(
                actor,
                "Edit " + item.name(),
                INVENTORY,
                new Crumb(item.name(), "/inventory/" + item.id())),
        form,
        item,
        item == null ? clientsOf(actor) : List.of());
  }

  private List<Option> clientsOf(Actor actor) {
    return clients.all().stream()
        .filter(client -> items.mayMaintain(actor, client.id()))
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private ItemForm overtaken(ItemForm form, Stale stale, ItemId id) {
    Item now = items.get(id);
    Map<String, String> stored = new LinkedHashMap<>();
    stored.put("Name", now.name());
    stored.put("Kind", now.kind().title());
    stored.put("Criticality", Integer.toString(now.criticality()));
    stored.put("Users served", Integer.toString(now.usersServed()));
    stored.put("Owner", owners.written(now.owner()));
    if (!now.attributes().isEmpty()) {
      stored.put("Attributes", AttributeLines.write(now.attributes()));
    }
    return form.overtaken(stale.sentence(), stored, now.version());
  }

  /** What is no number or nobody becomes something that the door refuses, beside all the rest. */
  private ItemFacts facts(ItemForm form, ClientId client) {
    return new ItemFacts(
        client,
        form.text("name"),
        choice(Kind.class, "kind", form),
        form.number("criticality", 0),
        form.text("usersServed").isEmpty() ? 0 : form.number("usersServed", -1),
        owners.read(form.text("owner")),
        choice(Environment.class, "environment", form),
        form.text("externalKey"),
        choice(State.class, "state", form),
        AttributeLines.read(form.text("attributes")));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String field, ItemForm form) {
    try {
      return Enum.valueOf(type, form.text(field));
    } catch (IllegalArgumentException _) {
      throw new Invalid(field, "Choose one from the list.");
    }
  }

  private Map<String, String> stored(Item item) {
    Map<String, String> values = new HashMap<>();
    values.put("name", item.name());
    values.put("kind", item.kind().name());
    values.put("criticality", Integer.toString(item.criticality()));
    values.put("usersServed", Integer.toString(item.usersServed()));
    values.put("owner", owners.written(item.owner()));
    values.put("environment", item.environment().name());
    values.put("externalKey", Objects.toString(item.externalKey(), ""));
    values.put("state", item.state().name());
    values.put("attributes", AttributeLines.write(item.attributes()));
    values.put("version", Long.toString(item.version()));
    return values;
  }
}
