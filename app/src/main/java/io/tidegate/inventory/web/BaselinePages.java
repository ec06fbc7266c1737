package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Baseline;
import io.tidegate.inventory.BaselineDifference;
import io.tidegate.inventory.BaselineId;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.PastItems;
import io.tidegate.inventory.RecordWords;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Lays out the pages of baselines. */
@Component
class BaselinePages {
  private static final int ROWS = 50;
  private static final int OTHERS = 100;
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  private static final Crumb BASELINES = new Crumb("Baselines", InventoryTabs.BASELINES);

  private final Baselines baselines;
  private final PastItems items;
  private final RecordWords words;
  private final ImportPages imports;
  private final Clients clients;
  private final People people;
  private final InventoryTabs tabs;
  private final Frames frames;
  private final InstantSource clock;

  BaselinePages(
      Baselines baselines,
      PastItems items,
      RecordWords words,
      ImportPages imports,
      Clients clients,
      People people,
      InventoryTabs tabs,
      Frames frames,
      InstantSource clock) {
    this.baselines = baselines;
    this.items = items;
    this.words = words;
    this.imports = imports;
    this.clients = clients;
    this.people = people;
    this.tabs = tabs;
    this.frames = frames;
    this.clock = clock;
  }

  BaselinesPage list(Actor actor, Map<String, String> asked, Sent sent) {
    String chosen = asked.getOrDefault("client", "");
    ClientId client = chosen.isEmpty() ? null : ClientId.of(chosen);
    Page<Baseline> page = baselines.list(client, asked.get("after"), ROWS);
    Map<ClientId, Client> whose =
        clients.named(page.items().stream().map(Baseline::client).distinct().toList());
    return new BaselinesPage(
        frames.of(actor, "Baselines", INVENTORY).wide(),
        tabs.of(InventoryTabs.BASELINES, client),
        chosen,
        clients.all().stream().map(each -> Option.of(each.id().toString(), each.name())).toList(),
        imports.clientsOf(actor),
        page.items().stream()
            .map(each -> new BaselinesPage.Row(each, whose.get(each.client())))
            .toList(),
        page.next() == null
            ? null
            : InventoryTabs.BASELINES
                + "?client="
                + chosen
                + "&after="
                + UriUtils.encodeQueryParam(page.next(), StandardCharsets.UTF_8),
        sent,
        times(actor));
  }

  BaselinePage one(Actor actor, BaselineId id, Map<String, String> asked) {
    Baseline baseline = baselines.get(id);
    String with = asked.getOrDefault("with", "");
    Baseline other = with.isEmpty() ? null : baselines.get(BaselineId.of(with));
    Page<BaselineDifference> page =
        baselines.differences(baseline, other, asked.get("after"), ROWS);
    return new BaselinePage(
        frames.of(actor, baseline.name(), INVENTORY, BASELINES).wide(),
        baseline,
        clients.get(baseline.client()),
        by(baseline.by()),
        with,
        others(baseline),
        page.items().stream().map(this::row).toList(),
        page.next() == null
            ? null
            : InventoryTabs.BASELINES + "/" + id + "?with=" + with + "&after=" + page.next(),
        times(actor));
  }

  /** The moment that was typed in the reader's zone; null for now. */
  @Nullable Instant moment(Actor actor, String typed) {
    return typed.isBlank()
        ? null
        : times(actor)
            .read(typed)
            .orElseThrow(() -> new Invalid("at", "Choose a date and a time."));
  }

  /** The items that were named, a line each; none for all. */
  Set<ItemId> items(ClientId client, String lines) {
    List<String> names =
        Arrays.stream(lines.split("[\\r\\n]+"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Map<String, ItemId> found = names.isEmpty() ? Map.of() : items.find(client, names);
    names.stream()
        .filter(name -> !found.containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw new Invalid("items", "No item of this client is called “" + name + "”.");
        });
    return Set.copyOf(found.values());
  }

  private List<Option> others(Baseline baseline) {
    return baselines.list(baseline.client(), null, OTHERS).items().stream()
        .filter(each -> !each.id().equals(baseline.id()))
        .map(each -> Option.of(each.id().toString(), each.name()))
        .toList();
  }

  private BaselinePage.Row row(BaselineDifference each) {
    return new BaselinePage.Row(
        each.item().toString(),
        each.name(),
        each.added() ? "Not there then" : each.gone() ? "Retired since" : "",
        words.words(each.differences(), words.owners(each.differences())));
  }

  private String by(@Nullable PersonId id) {
    Person person = id == null ? null : people.named(List.of(id)).get(id);
    return person == null ? "Tidegate" : Objects.toString(person.name(), "");
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
