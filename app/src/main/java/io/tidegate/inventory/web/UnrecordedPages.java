package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.AttributeValue;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.KnownChange;
import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedChange;
import io.tidegate.inventory.UnrecordedChangeId;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.UnrecordedFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Lays out the pages of unrecorded changes. */
@Component
class UnrecordedPages {
  private static final int ROWS = 50;
  private static final String TITLE = "Unrecorded changes";

  private final UnrecordedChanges unrecorded;
  private final Items items;
  private final ItemImports imports;
  private final Clients clients;
  private final People people;
  private final InventoryTabs tabs;
  private final Frames frames;
  private final InstantSource clock;

  UnrecordedPages(
      UnrecordedChanges unrecorded,
      Items items,
      ItemImports imports,
      Clients clients,
      People people,
      InventoryTabs tabs,
      Frames frames,
      InstantSource clock) {
    this.unrecorded = unrecorded;
    this.items = items;
    this.imports = imports;
    this.clients = clients;
    this.people = people;
    this.tabs = tabs;
    this.frames = frames;
    this.clock = clock;
  }

  UnrecordedPage list(Actor actor, Map<String, String> asked) {
    UnrecordedFilter filter = filter(asked);
    Page<UnrecordedChange> page = unrecorded.list(filter, asked.get("after"), ROWS);
    return new UnrecordedPage(
        frames.of(actor, TITLE, new Crumb("Inventory", "/inventory")).wide(),
        tabs.of(InventoryTabs.UNRECORDED, filter.client()),
        triages(filter),
        filter.triage() == null ? "all" : filter.triage().name(),
        Objects.toString(filter.client(), ""),
        filter.flapping(),
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList(),
        rows(page.items()),
        page.next() == null
            ? null
            : address(filter)
                + "&after="
                + UriUtils.encodeQueryParam(page.next(), StandardCharsets.UTF_8),
        times(actor),
        imports.mayImport(actor));
  }

  UnrecordedChangePage one(Actor actor, UnrecordedChangeId id, Sent sent) {
    UnrecordedChange found = unrecorded.get(id);
    Item item = items.get(found.item());
    return new UnrecordedChangePage(
        frames.of(
            actor,
            found.attribute() + " of " + item.name(),
            new Crumb("Inventory", "/inventory"),
            new Crumb(TITLE, InventoryTabs.UNRECORDED)),
        found,
        item,
        clients.get(found.client()),
        told(found.recorded()),
        told(found.observed()),
        told(item.attributes().get(found.attribute())),
        by(found),
        change(found, unrecorded.changesOf(List.of(found))),
        found.isOpen() && unrecorded.mayTriage(actor, found),
        sent,
        times(actor));
  }

  /** The page has a field for the reason in two forms, each with a name of its own. */
  Invalid named(Triage what, Invalid invalid) {
    return what == Triage.ACCEPTED
        ? new Invalid(
            invalid.problems().stream()
                .map(problem -> new Problem("accept-reason", problem.sentence()))
                .toList())
        : invalid;
  }

  private static UnrecordedFilter filter(Map<String, String> asked) {
    String client = asked.getOrDefault("client", "");
    String item = asked.getOrDefault("item", "");
    String triage = asked.getOrDefault("triage", Triage.OPEN.name());
    return new UnrecordedFilter(
        client.isEmpty() ? null : ClientId.of(client),
        item.isEmpty() ? null : ItemId.of(item),
        Arrays.stream(Triage.values())
            .filter(each -> each.name().equals(triage))
            .findFirst()
            .orElse(null),
        asked.containsKey("flapping"));
  }

  private List<Tab> triages(UnrecordedFilter filter) {
    return Arrays.stream(Triage.values())
        .map(each ->
            new Tab(
                each.title(),
                address(filter.with(each)),
                each == filter.triage(),
                unrecorded.count(filter.with(each))))
        .toList();
  }

  private static String address(UnrecordedFilter filter) {
    return InventoryTabs.UNRECORDED
        + "?triage="
        + (filter.triage() == null ? "all" : filter.triage().name())
        + (filter.client() == null ? "" : "&client=" + filter.client())
        + (filter.item() == null ? "" : "&item=" + filter.item())
        + (filter.flapping() ? "&flapping=true" : "");
  }

  private List<UnrecordedPage.Row> rows(List<UnrecordedChange> found) {
    Map<ItemId, Item> named =
        items.named(found.stream().map(UnrecordedChange::item).distinct().toList());
    Map<ClientId, Client> whose =
        clients.named(found.stream().map(UnrecordedChange::client).distinct().toList());
    Map<ChangeId, KnownChange> changes = unrecorded.changesOf(found);
    return found.stream()
        .map(each -> {
          Item item = named.get(each.item());
          return new UnrecordedPage.Row(
              each,
              item == null ? "" : item.name(),
              whose.get(each.client()),
              told(each.recorded()),
              told(each.observed()),
              change(each, changes));
        })
        .toList();
  }

  private String by(UnrecordedChange found) {
    PersonId by = found.decision() == null ? null : found.decision().by();
    Person person = by == null ? null : people.named(List.of(by)).get(by);
    return person == null ? "" : person.name();
  }

  private static @Nullable KnownChange change(
      UnrecordedChange found, Map<ChangeId, KnownChange> changes) {
    ChangeId id = found.decision() == null ? null : found.decision().change();
    return id == null ? null : changes.get(id);
  }

  private static String told(@Nullable Object value) {
    String words = AttributeValue.words(value);
    return words.isEmpty() ? "nothing" : words;
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
