package io.tidegate.inventory.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the CSV that somebody would export from NetBox out of a Django dump: tenants as clients,
 * devices and virtual machines as items. What has no tenant names no client; what has no name is
 * called by its model and number.
 */
public class NetboxDump {
  private static final String REAL = "netbox-demo/netbox-demo-v3.6-infra-only.json";
  private static final List<String> ROLES =
      List.of("Router", "Core Switch", "Access Switch", "PDU", "Patch Panel", "Application Server");

  private final Map<String, Map<Integer, JsonNode>> objects = new HashMap<>();

  NetboxDump(JsonNode dump) {
    for (JsonNode object : dump) {
      objects
          .computeIfAbsent(object.get("model").asString(), _ -> new HashMap<>())
          .put(object.get("pk").asInt(), object.get("fields"));
    }
  }

  /** Where NetBox's real demo inventory lies, if the folder of sample data is on this machine. */
  static Path real() {
    String set = System.getProperty("tidegate.sample-data");
    Path samples = set == null ? Path.of("..", "..", "shared", "data") : Path.of(set);
    return samples.resolve(REAL).normalize();
  }

  /** The real one where it is there, else a generated one; says which. */
  public static NetboxDump found() throws IOException {
    boolean there = Files.exists(real());
    System.out.println(
        there ? "NetBox's real demo inventory: " + real() : "No " + real() + "; a generated one");
    return there
        ? new NetboxDump(new JsonMapper().readTree(Files.readString(real())))
        : generated(42);
  }

  /** Of the same shape and with the same oddities as the real one, from a seed. */
  static NetboxDump generated(long seed) {
    Random chance = new Random(seed);
    List<Map<String, Object>> dump = new ArrayList<>();
    add(dump, "dcim.devicetype", 1, Map.of("model", "MX480"));
    for (int i = 0; i < ROLES.size(); i++) {
      add(dump, "dcim.devicerole", i + 1, Map.of("name", ROLES.get(i)));
    }
    for (int i = 1; i <= 11; i++) {
      add(dump, "tenancy.tenant", i, Map.of("name", "Tenant " + i + ", Inc. “" + seed + "”"));
    }
    for (int i = 1; i <= 72; i++) {
      add(dump, "dcim.device", i, device(i, chance));
    }
    for (int i = 1; i <= 180; i++) {
      Map<String, Object> machine = new HashMap<>(Map.of("name", "vm" + i, "status", "active"));
      machine.put("tenant", null);
      add(dump, "virtualization.virtualmachine", i, machine);
    }
    return new NetboxDump(new JsonMapper().valueToTree(dump));
  }

  private static Map<String, Object> device(int number, Random chance) {
    Map<String, Object> device = new HashMap<>(Map.of("status", "active", "device_type", 1));
    device.put("role", 1 + chance.nextInt(ROLES.size()));
    device.put("tenant", number % 5 == 0 ? null : 1 + chance.nextInt(11));
    device.put("name", number % 3 == 0 ? null : "dev-" + (number % 60));
    return device;
  }

  private static void add(
      List<Map<String, Object>> dump, String model, int key, Map<String, Object> fields) {
    dump.add(Map.of("model", model, "pk", key, "fields", fields));
  }

  /** The header, then a row for each device and each virtual machine. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "Name", "Tenant", "Role", "Status"));
    of("dcim.device").forEach((key, device) -> rows.add(row("device", key, device, role(device))));
    of("virtualization.virtualmachine")
        .forEach((key, machine) -> rows.add(row("vm", key, machine, "virtual machine")));
    return rows;
  }

  /** How many tenants have any device. */
  long tenantsWithDevices() {
    return of("dcim.device").values().stream()
        .map(device -> device.get("tenant"))
        .filter(tenant -> !tenant.isNull())
        .map(JsonNode::asInt)
        .distinct()
        .count();
  }

  private List<String> row(String sort, int key, JsonNode fields, String role) {
    JsonNode tenant = fields.get("tenant");
    return List.of(
        sort + "/" + key,
        name(fields, key),
        tenant.isNull() ? "" : of("tenancy.tenant").get(tenant.asInt()).get("name").asString(),
        role,
        fields.get("status").asString());
  }

  private String name(JsonNode fields, int key) {
    if (!fields.get("name").isNull()) {
      return fields.get("name").asString();
    }
    int type = fields.get("device_type").asInt();
    return of("dcim.devicetype").get(type).get("model").asString() + " #" + key;
  }

  private String role(JsonNode device) {
    return of("dcim.devicerole").get(device.get("role").asInt()).get("name").asString();
  }

  private Map<Integer, JsonNode> of(String model) {
    return objects.getOrDefault(model, Map.of());
  }
}
