package io.tidegate.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Follows cables from end to end. A patch panel passes a cable through from a front port to the
 * rear port behind it, or back to the front port of the same position.
 */
final class NetboxCables {
  private static final String FRONT = "frontport";
  private static final String REAR = "rearport";
  private static final String CIRCUIT = "circuittermination";

  private final NetboxDump dump;
  private final Map<End, Integer> cables = new HashMap<>();
  private final Map<Integer, List<Side>> sides = new HashMap<>();
  private final Map<Behind, End> fronts = new HashMap<>();
  private final Map<End, End> circuits = new HashMap<>();

  NetboxCables(NetboxDump dump) {
    this.dump = dump;
    dump.all("dcim.cabletermination").forEach(each -> read(each.getValue()));
    dump.all("dcim.frontport").forEach(each -> readFront(each.getKey(), each.getValue()));
    dump.all("circuits.circuit").forEach(each -> readCircuit(each.getValue()));
  }

  /** Each pair of ends that are joined, whatever lies between, once. */
  List<Joined> joined() {
    List<Joined> joined = new ArrayList<>();
    Set<Set<End>> seen = new HashSet<>();
    for (End start : cables.keySet().stream().sorted().toList()) {
      if (!start.isPanel()) {
        for (End end : ends(start)) {
          if (seen.add(Set.of(start, end))) {
            joined.add(new Joined(start, end));
          }
        }
      }
    }
    return joined;
  }

  /** Where the cable at this end leads in the end; nowhere when it stops in a panel. */
  private List<End> ends(End start) {
    List<End> found = new ArrayList<>();
    Deque<Way> ways = new ArrayDeque<>(List.of(new Way(start, List.of())));
    Set<Way> seen = new HashSet<>();
    while (!ways.isEmpty()) {
      Way way = ways.remove();
      for (End across : across(way.at())) {
        if (!across.isPanel() && !across.equals(start)) {
          found.add(across);
        }
        Way next = across.isPanel() ? through(across, way.positions()) : beyond(across, way);
        if (next != null && seen.add(next)) {
          ways.add(next);
        }
      }
    }
    return found;
  }

  private List<End> across(End end) {
    Integer cable = cables.get(end);
    if (cable == null) {
      return List.of();
    }
    List<Side> all = sides.getOrDefault(cable, List.of());
    String mine =
        all.stream()
            .filter(side -> side.end().equals(end))
            .map(Side::letter)
            .findFirst()
            .orElse("");
    return all.stream().filter(side -> !side.letter().equals(mine)).map(Side::end).toList();
  }

  /** The other end of a circuit, which carries what comes in through the same positions. */
  private @Nullable Way beyond(End end, Way way) {
    End far = circuits.get(end);
    return far == null ? null : new Way(far, way.positions());
  }

  /** The other face of the panel; null where it has none. */
  private @Nullable Way through(End panel, List<Integer> positions) {
    if (panel.type().equals(FRONT)) {
      JsonNode port = dump.find("dcim.frontport", panel.number()).orElse(null);
      Integer rear = port == null ? null : NetboxDump.number(port, "rear_port");
      if (port == null || rear == null) {
        return null;
      }
      List<Integer> deeper = new ArrayList<>(positions);
      deeper.add(port.path("rear_port_position").asInt(1));
      return new Way(new End(REAR, rear), List.copyOf(deeper));
    }
    int position = positions.isEmpty() ? 1 : positions.getLast();
    End front = fronts.get(new Behind(panel.number(), position));
    return front == null
        ? null
        : new Way(
            front, positions.isEmpty() ? positions : positions.subList(0, positions.size() - 1));
  }

  private void read(JsonNode termination) {
    Integer cable = NetboxDump.number(termination, "cable");
    Integer number = NetboxDump.number(termination, "termination_id");
    if (cable != null && number != null) {
      End end = new End(termination.path("termination_type").path(1).asString(""), number);
      cables.put(end, cable);
      sides
          .computeIfAbsent(cable, _ -> new ArrayList<>())
          .add(new Side(NetboxDump.text(termination, "cable_end"), end));
    }
  }

  private void readCircuit(JsonNode circuit) {
    Integer one = NetboxDump.number(circuit, "termination_a");
    Integer other = NetboxDump.number(circuit, "termination_z");
    if (one != null && other != null) {
      circuits.put(new End(CIRCUIT, one), new End(CIRCUIT, other));
      circuits.put(new End(CIRCUIT, other), new End(CIRCUIT, one));
    }
  }

  private void readFront(int number, JsonNode port) {
    Integer rear = NetboxDump.number(port, "rear_port");
    if (rear != null) {
      fronts.put(
          new Behind(rear, port.path("rear_port_position").asInt(1)), new End(FRONT, number));
    }
  }

  /** One end of a cable: an interface, a circuit's end, a port. */
  record End(String type, int number) implements Comparable<End> {
    boolean isPanel() {
      return type.equals(FRONT) || type.equals(REAR);
    }

    @Override
    public int compareTo(End other) {
      int byType = type.compareTo(other.type);
      return byType == 0 ? Integer.compare(number, other.number) : byType;
    }
  }

  /** Two ends that are joined. */
  record Joined(End one, End other) {}

  private record Side(String letter, End end) {}

  private record Behind(int rear, int position) {}

  /** Where one is, and through which positions of rear ports one came in. */
  private record Way(End at, List<Integer> positions) {}
}
