package io.tidegate.inventory;

import io.tidegate.inventory.NetboxCables.End;
import io.tidegate.inventory.NetboxFindings.Found;
import io.tidegate.inventory.NetboxFindings.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says in our words what stands in NetBox: sites, racks, devices, clusters, virtual machines and
 * circuits as items; where things stand, what runs where, and what is cabled as dependencies. What
 * has no tenant is whose the site is, else the account's own.
 */
final class NetboxReader {
  private static final Set<String> READ =
      Set.of(
          "tenancy.tenant",
          "dcim.site",
          "dcim.rack",
          "dcim.device",
          "dcim.devicerole",
          "dcim.interface",
          "dcim.frontport",
          "dcim.rearport",
          "dcim.powerport",
          "dcim.poweroutlet",
          "dcim.cable",
          "dcim.cabletermination",
          "virtualization.cluster",
          "virtualization.virtualmachine",
          "circuits.circuit",
          "circuits.circuittermination",
          "circuits.provider");

  private final NetboxDump dump;
  private final Map<String, Found> items = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final List<NetboxSkipped> skipped = new ArrayList<>();

  private NetboxReader(NetboxDump dump) {
    this.dump = dump;
  }

  static NetboxFindings read(NetboxDump dump) {
    NetboxReader reader = new NetboxReader(dump);
    reader.sites();
    reader.racks();
    reader.devices();
    reader.clusters();
    reader.machines();
    reader.circuits();
    reader.cables();
    reader.rest();
    return new NetboxFindings(
        List.copyOf(reader.items.values()),
        List.copyOf(reader.links.values()),
        List.copyOf(reader.skipped));
  }

  private void sites() {
    dump.all("dcim.site")
        .forEach(each -> {
          JsonNode site = each.getValue();
          add("site", each.getKey(), site, "Site " + NetboxDump.text(site, "name"), Kind.OTHER);
        });
  }

  private void racks() {
    dump.all("dcim.rack")
        .forEach(each -> {
          JsonNode rack = each.getValue();
          String key =
              add("rack", each.getKey(), rack, "Rack " + NetboxDump.text(rack, "name"), Kind.OTHER);
          link(key, DependencyType.LOCATED_IN, "site", NetboxDump.number(rack, "site"), "");
        });
  }

  private void devices() {
    dump.all("dcim.device")
        .forEach(each -> {
          JsonNode device = each.getValue();
          String name = NetboxDump.text(device, "name");
          String role = role(device);
          String key =
              add(
                  "device",
                  each.getKey(),
                  device,
                  name.isEmpty() ? role + " " + each.getKey() : name,
                  ItemWords.kind(role).orElse(Kind.OTHER));
          Integer rack = NetboxDump.number(device, "rack");
          link(
              key,
              DependencyType.LOCATED_IN,
              rack == null ? "site" : "rack",
              rack == null ? NetboxDump.number(device, "site") : rack,
              "");
          link(key, DependencyType.PART_OF, "cluster", NetboxDump.number(device, "cluster"), "");
        });
  }

  private void clusters() {
    dump.all("virtualization.cluster")
        .forEach(each -> {
          JsonNode cluster = each.getValue();
          String key =
              add(
                  "cluster",
                  each.getKey(),
                  cluster,
                  "Cluster " + NetboxDump.text(cluster, "name"),
                  Kind.SERVER);
          link(key, DependencyType.LOCATED_IN, "site", NetboxDump.number(cluster, "site"), "");
        });
  }

  private void machines() {
    dump.all("virtualization.virtualmachine")
        .forEach(each -> {
          JsonNode machine = each.getValue();
          String key =
              add(
                  "vm",
                  each.getKey(),
                  machine,
                  NetboxDump.text(machine, "name"),
                  Kind.VIRTUAL_MACHINE);
          Integer device = NetboxDump.number(machine, "device");
          link(
              key,
              DependencyType.RUNS_ON,
              device == null ? "cluster" : "device",
              device == null ? NetboxDump.number(machine, "cluster") : device,
              "");
        });
  }

  private void circuits() {
    dump.all("circuits.circuit")
        .forEach(each -> {
          JsonNode circuit = each.getValue();
          String provider =
              dump.find("circuits.provider", NetboxDump.number(circuit, "provider"))
                  .map(found -> " (" + NetboxDump.text(found, "name") + ")")
                  .orElse("");
          add(
              "circuit",
              each.getKey(),
              circuit,
              NetboxDump.text(circuit, "cid") + provider,
              Kind.CIRCUIT);
        });
    dump.all("circuits.circuittermination")
        .filter(each -> NetboxDump.number(each.getValue(), "cable") == null)
        .forEach(each -> openEnd(each.getValue()));
  }

  /** A circuit's end without a cable: the site is reached through it, or it ends elsewhere. */
  private void openEnd(JsonNode end) {
    Integer site = NetboxDump.number(end, "site");
    String circuit = key("circuit", NetboxDump.number(end, "circuit"));
    if (site != null) {
      put(key("site", site), DependencyType.REACHED_THROUGH, circuit, "");
    } else {
      Found found = items.get(circuit);
      skipped.add(
          new NetboxSkipped(
              (found == null ? circuit : found.name())
                  + ", end "
                  + NetboxDump.text(end, "term_side"),
              "It ends in the provider's network."));
    }
  }

  private void cables() {
    new NetboxCables(dump).joined().forEach(joined -> cable(joined.one(), joined.other()));
  }

  private void cable(End one, End other) {
    String from = keyOf(one);
    String to = keyOf(other);
    if (from == null || to == null) {
      skipped.add(
          new NetboxSkipped(
              "Cable from %s %d to %s %d"
                  .formatted(one.type(), one.number(), other.type(), other.number()),
              "It carries neither a network nor power."));
    } else if (one.type().equals("powerport") || other.type().equals("powerport")) {
      boolean forward = one.type().equals("powerport");
      put(forward ? from : to, DependencyType.POWERED_BY, forward ? to : from, "");
    } else if (!from.equals(to)) {
      wire(from, to);
    }
  }

  /** Who is higher up in the network carries the other; a circuit carries all. */
  private void wire(String from, String to) {
    int ranks = Integer.compare(rank(from), rank(to));
    if (ranks == 0) {
      put(
          from.compareTo(to) < 0 ? from : to,
          DependencyType.CONNECTED_TO,
          from.compareTo(to) < 0 ? to : from,
          "");
    } else {
      put(ranks < 0 ? from : to, DependencyType.REACHED_THROUGH, ranks < 0 ? to : from, "");
    }
  }

  private int rank(String key) {
    Found found = items.get(key);
    return found == null ? 0 : NetboxRank.of(found.kind(), roleOf(key));
  }

  private String roleOf(String key) {
    return key.startsWith("netbox:device:")
        ? dump.find("dcim.device", Integer.valueOf(key.substring("netbox:device:".length())))
            .map(this::role)
            .orElse("")
        : "";
  }

  /** The item an end belongs to; null when that is none of ours. */
  private @Nullable String keyOf(End end) {
    return switch (end.type()) {
      case "interface", "powerport", "poweroutlet" ->
          dump.find("dcim." + end.type(), end.number())
              .map(port -> key("device", NetboxDump.number(port, "device")))
              .orElse(null);
      case "circuittermination" ->
          dump.find("circuits.circuittermination", end.number())
              .map(port -> key("circuit", NetboxDump.number(port, "circuit")))
              .orElse(null);
      default -> null;
    };
  }

  private String role(JsonNode device) {
    Integer role = NetboxDump.number(device, "role");
    return dump.find(
            "dcim.devicerole", role == null ? NetboxDump.number(device, "device_role") : role)
        .map(found -> NetboxDump.text(found, "name"))
        .orElse("Device");
  }

  private String add(String sort, int number, JsonNode object, String name, Kind kind) {
    String key = key(sort, number);
    Integer site = NetboxDump.number(object, "site");
    String place =
        dump.find("dcim.site", site).map(found -> NetboxDump.text(found, "name")).orElse("");
    items.put(
        key,
        new Found(
            key,
            tenant(object, site),
            name,
            place,
            kind,
            state(object),
            NetboxAttributes.of(dump, sort, object)));
    return key;
  }

  private String tenant(JsonNode object, @Nullable Integer site) {
    Integer own = NetboxDump.number(object, "tenant");
    Integer tenant =
        own == null
            ? dump.find("dcim.site", site)
                .flatMap(found -> Optional.ofNullable(NetboxDump.number(found, "tenant")))
                .orElse(null)
            : own;
    return dump.find("tenancy.tenant", tenant)
        .map(found -> NetboxDump.text(found, "name"))
        .orElse("");
  }

  private static State state(JsonNode object) {
    return switch (NetboxDump.text(object, "status")) {
      case "planned", "staged", "inventory", "staging", "provisioning", "reserved" -> State.PLANNED;
      case "decommissioning", "decommissioned", "retired", "deprecated" -> State.RETIRED;
      default -> State.LIVE;
    };
  }

  private void link(
      String source, DependencyType type, String sort, @Nullable Integer number, String note) {
    if (number != null) {
      put(source, type, key(sort, number), note);
    }
  }

  private void put(String source, DependencyType type, String target, String note) {
    Link link = new Link(source, type, target, note);
    links.putIfAbsent(link.key(), link);
  }

  /** What is in the file and means nothing here, by kind. */
  private void rest() {
    dump.counts()
        .forEach((model, count) -> {
          if (!READ.contains(model)) {
            skipped.add(new NetboxSkipped(count + " of " + model, "It is no configuration item."));
          }
        });
  }

  private static String key(String sort, @Nullable Integer number) {
    return "netbox:" + sort + ":" + number;
  }
}
