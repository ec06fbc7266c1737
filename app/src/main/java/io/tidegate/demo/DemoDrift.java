package io.tidegate.demo;

import io.tidegate.directory.Client;
import io.tidegate.inventory.AttributeName;
import io.tidegate.inventory.Attributes;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.Observation;
import io.tidegate.inventory.ObservationBatch;
import io.tidegate.inventory.Observations;
import io.tidegate.inventory.UnrecordedChangeId;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ToldTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is known of network and servers, a moment with a name, and what monitoring saw lately. */
@Component
@Order(DemoDrift.PLACE)
class DemoDrift implements DemoChapter {
  static final int PLACE = 15;
  private static final Duration A_YEAR = Duration.ofDays(400);
  private static final AttributeName FIRMWARE = AttributeName.of("firmware");
  private static final AttributeName MEMORY = AttributeName.of("hardware > memory in GB");

  private final Items items;
  private final Baselines baselines;
  private final Observations observations;
  private final UnrecordedChanges unrecorded;
  private final InstantSource clock;

  DemoDrift(
      Items items,
      Baselines baselines,
      Observations observations,
      UnrecordedChanges unrecorded,
      InstantSource clock) {
    this.items = items;
    this.baselines = baselines;
    this.observations = observations;
    this.unrecorded = unrecorded;
    this.clock = clock;
  }

  @Override
  public void tell(DemoStage stage) {
    if (!stage.people().containsKey("Mara Lindqvist")) {
      return;
    }
    Actor dan = stage.actor("Dan Okafor");
    Instant now = clock.instant().plus(A_YEAR);
    for (Client client : stage.clients().values()) {
      List<Item> network = of(client, Kind.NETWORK_SWITCH);
      List<Item> firewalls = of(client, Kind.FIREWALL);
      List<Item> servers = of(client, Kind.SERVER);
      network.forEach(each -> describe(dan, each, Map.of("firmware", "16.12.4", "ports", 48)));
      firewalls.forEach(each -> describe(dan, each, Map.of("firmware", "7.4.2")));
      servers.forEach(each ->
          describe(
              dan,
              each,
              Map.of(
                  "operating system",
                  "Windows Server 2022",
                  "hardware",
                  Map.of("memory in GB", 64, "CPUs", 16))));
      baselines.name(dan, client.id(), "Handed over", null, List.of());
      firewalls.stream().limit(1).forEach(each -> comesAndGoes(dan, each, now));
      servers.stream().limit(1).forEach(each -> grew(dan, each, now));
    }
  }

  private List<Item> of(Client client, Kind kind) {
    return items.list(new ItemFilter(client.id(), kind, null, 1, ""), null, 100).items();
  }

  private void describe(Actor keeper, Item item, Map<String, Object> known) {
    items.edit(keeper, item.id(), item.version(), item.facts().with(Attributes.of(known)));
  }

  private void comesAndGoes(Actor keeper, Item firewall, Instant now) {
    List<String> seen = List.of("7.4.2", "7.6.0", "7.4.2", "7.6.0");
    for (int i = 0; i < seen.size(); i++) {
      see(keeper, firewall, FIRMWARE, seen.get(i), now.minus(Duration.ofHours(20L - 4L * i)));
    }
  }

  private void grew(Actor keeper, Item server, Instant now) {
    see(keeper, server, MEMORY, 128, now.minus(Duration.ofDays(2)))
        .forEach(found ->
            ToldTime.at(
                now.minus(Duration.ofDays(1)),
                () ->
                    unrecorded.accept(
                        keeper,
                        found,
                        unrecorded.get(found).version(),
                        "Ordered in spring, built in with the last patching")));
    see(
        keeper,
        server,
        AttributeName.of("operating system"),
        "Windows Server 2025",
        now.minus(Duration.ofHours(30)));
  }

  private List<UnrecordedChangeId> see(
      Actor keeper, Item item, AttributeName name, Object value, Instant at) {
    Observation seen = new Observation(item.id(), name, value, at);
    List<UnrecordedChangeId> found = new java.util.ArrayList<>();
    ToldTime.at(
        at.plus(Duration.ofMinutes(1)),
        () ->
            found.addAll(
                observations
                    .take(keeper, new ObservationBatch("Monitoring", false, List.of(seen)))
                    .unrecorded()));
    return found;
  }
}
