package io.tidegate.inventory.web;

import io.tidegate.directory.Clients;
import io.tidegate.inventory.ConfigurationRecord;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.RecordFilter;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What changed in the configuration, of a client, an item or all. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RecordsController {
  private static final int ROWS = 50;
  private static final String TITLE = "Configuration changes";

  private final Records records;
  private final RecordRows rows;
  private final Items items;
  private final Clients clients;
  private final InventoryTabs tabs;
  private final Frames frames;
  private final InstantSource clock;

  RecordsController(
      Records records,
      RecordRows rows,
      Items items,
      Clients clients,
      InventoryTabs tabs,
      Frames frames,
      InstantSource clock) {
    this.records = records;
    this.rows = rows;
    this.items = items;
    this.clients = clients;
    this.tabs = tabs;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping(InventoryTabs.RECORDS)
  Answer list(Actor actor, @RequestParam Map<String, String> sent) {
    RecordsAsked asked = RecordsAsked.of(sent);
    RecordFilter filter = asked.filter(clock.instant());
    Page<ConfigurationRecord> page = records.list(filter, sent.get("after"), ROWS);
    int count = records.count(filter);
    return new RecordsPage(
        frame(actor, asked),
        tabs.of(InventoryTabs.RECORDS, asked.client()),
        asked.item() == null ? null : items.get(asked.item()),
        Objects.toString(asked.change(), ""),
        Objects.toString(asked.client(), ""),
        asked.days(),
        asked.all(),
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList(),
        rows.of(page.items()),
        count < Records.CEILING ? Integer.toString(count) : Records.CEILING + " or more",
        asked.query(),
        page.next() == null
            ? null
            : InventoryTabs.RECORDS
                + asked.query()
                + "&after="
                + UriUtils.encodeQueryParam(page.next(), java.nio.charset.StandardCharsets.UTF_8),
        new Times(frames.look(actor).zone(), clock));
  }

  private Frame frame(Actor actor, RecordsAsked asked) {
    return asked.item() == null
        ? frames.of(actor, TITLE, new Crumb("Inventory", "/inventory")).wide()
        : frames
            .of(
                actor,
                TITLE,
                new Crumb("Inventory", "/inventory"),
                new Crumb(items.get(asked.item()).name(), "/inventory/" + asked.item()))
            .wide();
  }
}
