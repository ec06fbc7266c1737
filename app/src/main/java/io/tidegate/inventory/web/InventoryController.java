package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of configuration items, narrowed by what stands in the address. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class InventoryController {
  private static final int ROWS = 50;

  private final Items items;
  private final ItemImports imports;
  private final Clients clients;
  private final People people;
  private final Owners owners;
  private final InventoryTabs tabs;
  private final Frames frames;

  InventoryController(
      Items items,
      ItemImports imports,
      Clients clients,
      People people,
      Owners owners,
      InventoryTabs tabs,
      Frames frames) {
    this.items = items;
    this.imports = imports;
    this.clients = clients;
    this.people = people;
    this.owners = owners;
    this.tabs = tabs;
    this.frames = frames;
  }

  @GetMapping("/inventory")
  Answer list(Actor actor, @RequestParam Map<String, String> asked) {
    InventoryPage.Filter filter = filterOf(asked);
    ItemFilter wanted = wanted(filter);
    Page<Item> page = items.list(wanted, asked.get("after"), ROWS);
    boolean keeps = imports.mayImport(actor);
    return new InventoryPage(
        frames.of(actor, "Inventory").wide(),
        tabs.of(InventoryTabs.ITEMS, wanted.client()),
        filter,
        rows(page.items()),
        items.count(wanted),
        new InventoryPage.Deeds(keeps, keeps),
        page.next() == null ? null : following(filter, page.next()));
  }

  private InventoryPage.Filter filterOf(Map<String, String> asked) {
    return new InventoryPage.Filter(
        asked.getOrDefault("client", ""),
        asked.getOrDefault("kind", ""),
        asked.getOrDefault("criticality", ""),
        asked.getOrDefault("state", ""),
        asked.getOrDefault("q", "").strip(),
        asked.getOrDefault("environment", ""),
        asked.getOrDefault("owner", "").strip(),
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList());
  }

  /** An address typed by hand may hold anything; what is unknown limits nothing. */
  private ItemFilter wanted(InventoryPage.Filter filter) {
    return new ItemFilter(
        filter.client().isEmpty() ? null : ClientId.of(filter.client()),
        known(Kind.values(), filter.kind()),
        known(State.values(), filter.state()),
        filter.criticality().matches("[1-5]") ? Integer.parseInt(filter.criticality()) : 1,
        filter.text(),
        known(Environment.values(), filter.environment()),
        owners.read(filter.owner()));
  }

  private static <E extends Enum<E>> @Nullable E known(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private List<InventoryPage.Row> rows(List<Item> found) {
    Map<ClientId, Client> names =
        clients.named(found.stream().map(Item::client).distinct().toList());
    List<PersonId> owners =
        found.stream().map(Item::owner).filter(Objects::nonNull).distinct().toList();
    Map<PersonId, Person> persons = people.named(owners);
    return found.stream()
        .map(item ->
            new InventoryPage.Row(item, names.get(item.client()), nameOf(item.owner(), persons)))
        .toList();
  }

  private static @Nullable String nameOf(@Nullable PersonId owner, Map<PersonId, Person> persons) {
    Person person = owner == null ? null : persons.get(owner);
    return person == null ? null : person.name();
  }

  private static String following(InventoryPage.Filter filter, String after) {
    return UriComponentsBuilder.fromPath("/inventory")
        .queryParam("client", "{client}")
        .queryParam("kind", "{kind}")
        .queryParam("criticality", "{criticality}")
        .queryParam("state", "{state}")
        .queryParam("q", "{q}")
        .queryParam("environment", "{environment}")
        .queryParam("owner", "{owner}")
        .queryParam("after", after)
        .encode()
        .buildAndExpand(
            filter.client(),
            filter.kind(),
            filter.criticality(),
            filter.state(),
            filter.text(),
            filter.environment(),
            filter.owner())
        .toUriString();
  }
}
