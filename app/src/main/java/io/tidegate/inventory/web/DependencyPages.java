package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gathers what the page of an item's dependencies shows. */
@Component
class DependencyPages {
  /** Half a year: long enough to be of use, short enough to be looked at again. */
  private static final int MONTHS_TO_LAPSE = 6;

  private final DependencyTeller teller;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  DependencyPages(DependencyTeller teller, Clients clients, Frames frames, InstantSource clock) {
    this.teller = teller;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  DependenciesPage page(Actor actor, Item item, Sent sent) {
    Client client = clients.get(item.client());
    Times times = new Times(frames.look(actor).zone(), clock);
    return new DependenciesPage(
        frames.of(
            actor,
            "Dependencies of " + item.name(),
            new Crumb("Inventory", "/inventory"),
            new Crumb(client.name(), "/inventory?client=" + client.id()),
            new Crumb(item.name(), "/inventory/" + item.id())),
        item,
        client,
        teller.of(item, times),
        sent,
        LocalDate.ofInstant(clock.instant(), times.zone()).plusMonths(MONTHS_TO_LAPSE).toString());
  }
}
