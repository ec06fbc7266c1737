package io.tidegate.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What NetBox knows of an object beside its name, as attributes. */
final class NetboxAttributes {
  private static final Map<String, String> TEXTS =
      Map.of(
          "status", "status",
          "serial", "serial number",
          "asset_tag", "asset tag",
          "description", "description",
          "facility", "facility",
          "physical_address", "address",
          "airflow", "airflow");

  private static final Map<String, String> NUMBERS =
      Map.of(
          "vcpus", "CPUs",
          "memory", "memory in MB",
          "disk", "disk in GB",
          "u_height", "height in units",
          "position", "rack position",
          "commit_rate", "committed rate in kbit/s");

  /** The model that a reference of this name points to. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "platform", "dcim.platform",
          "region", "dcim.region",
          "location", "dcim.location");

  private NetboxAttributes() {}

  static Attributes of(NetboxDump dump, String sort, JsonNode object) {
    Map<String, Object> known = new LinkedHashMap<>();
    TEXTS.forEach((field, name) -> put(known, name, NetboxDump.text(object, field)));
    NUMBERS.forEach((field, name) -> number(known, name, object.path(field)));
    REFERENCES.forEach((field, model) -> put(known, field, named(dump, model, object, field)));
    String roles = sort.equals("rack") ? "dcim.rackrole" : "dcim.devicerole";
    put(known, "role", named(dump, roles, object, "role"));
    dump.find("dcim.devicetype", NetboxDump.number(object, "device_type"))
        .ifPresent(type -> {
          put(known, "model", NetboxDump.text(type, "model"));
          put(known, "manufacturer", named(dump, "dcim.manufacturer", type, "manufacturer"));
        });
    put(known, "address", address(dump, object));
    custom(known, object.path("custom_field_data"));
    Attributes attributes = Attributes.of(known);
    return AttributePolicy.problemsOf(attributes).isEmpty() ? attributes : Attributes.NONE;
  }

  private static void custom(Map<String, Object> known, JsonNode fields) {
    fields
        .properties()
        .forEach(field -> {
          Object value = AttributeValue.ofJson(field.getValue().toString());
          if (value != null && !Objects.equals(value, "")) {
            known.putIfAbsent(field.getKey().strip(), value);
          }
        });
  }

  private static String address(NetboxDump dump, JsonNode object) {
    return dump.find("ipam.ipaddress", NetboxDump.number(object, "primary_ip4"))
        .map(found -> NetboxDump.text(found, "address"))
        .orElse("");
  }

  private static String named(NetboxDump dump, String model, JsonNode object, String field) {
    return Optional.ofNullable(NetboxDump.number(object, field))
        .flatMap(number -> dump.find(model, number))
        .map(found -> NetboxDump.text(found, "name"))
        .orElse("");
  }

  private static void put(Map<String, Object> known, String name, String text) {
    if (!text.isEmpty()) {
      known.putIfAbsent(name, text);
    }
  }

  /** NetBox writes some of its numbers as texts, such as 2.00. */
  private static void number(Map<String, Object> known, String name, JsonNode value) {
    String text = value.isString() ? value.asString() : value.isNumber() ? value.toString() : "";
    if (text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      known.put(name, AttributeValue.plain(new java.math.BigDecimal(text)));
    }
  }
}
