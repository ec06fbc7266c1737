package io.tidegate.integration;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the objects of NetBox's REST API into those that its {@code manage.py dumpdata} writes, as
 * far as an inventory needs them: what the API nests becomes the number it has.
 */
final class NetboxObjects {
  /** What is read, in this order; each with the model it is there and the fields that count. */
  static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint("tenancy/tenants", "tenancy.tenant", "name"),
          new Endpoint("dcim/sites", "dcim.site", "name", "status", "tenant"),
          new Endpoint("dcim/racks", "dcim.rack", "name", "site", "status", "tenant"),
          new Endpoint("dcim/device-roles", "dcim.devicerole", "name"),
          new Endpoint(
              "dcim/devices",
              "dcim.device",
              "name",
              "role",
              "device_role",
              "site",
              "rack",
              "cluster",
              "tenant",
              "status"),
          new Endpoint("dcim/interfaces", "dcim.interface", "device"),
          new Endpoint(
              "dcim/front-ports", "dcim.frontport", "device", "rear_port", "rear_port_position"),
          new Endpoint("dcim/rear-ports", "dcim.rearport", "device"),
          new Endpoint("dcim/power-ports", "dcim.powerport", "device"),
          new Endpoint("dcim/power-outlets", "dcim.poweroutlet", "device"),
          new Endpoint("dcim/cables", "dcim.cable"),
          new Endpoint(
              "virtualization/clusters",
              "virtualization.cluster",
              "name",
              "site",
              "tenant",
              "status"),
          new Endpoint(
              "virtualization/virtual-machines",
              "virtualization.virtualmachine",
              "name",
              "device",
              "cluster",
              "site",
              "tenant",
              "status"),
          new Endpoint("circuits/providers", "circuits.provider", "name"),
          new Endpoint(
              "circuits/circuits",
              "circuits.circuit",
              "cid",
              "provider",
              "tenant",
              "status",
              "termination_a",
              "termination_z"),
          new Endpoint(
              "circuits/circuit-terminations",
              "circuits.circuittermination",
              "circuit",
              "term_side",
              "site",
              "cable"));

  private final JsonMapper json = new JsonMapper();
  private final ArrayNode dump = json.createArrayNode();
  private int ends;

  /** Takes the objects of one page. */
  void add(Endpoint endpoint, Iterable<JsonNode> objects) {
    for (JsonNode object : objects) {
      if (object.path("id").isInt()) {
        add(endpoint, object);
      }
    }
  }

  private void add(Endpoint endpoint, JsonNode object) {
    ObjectNode fields = put(endpoint.model(), object.path("id").asInt());
    for (String field : endpoint.fields()) {
      fields.set(field, plain(object.path(field)));
    }
    switch (endpoint.model()) {
      case "virtualization.cluster" -> place(fields, object, "scope_type", "scope_id");
      case "circuits.circuittermination" ->
          place(fields, object, "termination_type", "termination_id");
      case "dcim.frontport" -> behind(fields, object);
      case "dcim.cable" -> {
        ends(object, "a_terminations", "A");
        ends(object, "b_terminations", "B");
      }
      default -> {
        // As it is.
      }
    }
  }

  private ObjectNode put(String model, int number) {
    ObjectNode written = dump.addObject();
    written.put("model", model);
    written.put("pk", number);
    return written.putObject("fields");
  }

  /** Later versions say where something is by type and number. */
  private static void place(ObjectNode fields, JsonNode object, String type, String number) {
    if (object.path(type).asString("").equals("dcim.site") && object.path(number).isInt()) {
      fields.put("site", object.path(number).asInt());
    }
  }

  /** Later versions say in a list which rear ports stand behind a front port. */
  private static void behind(ObjectNode fields, JsonNode object) {
    JsonNode first = object.path("rear_ports").path(0);
    if (first.isObject()) {
      fields.set("rear_port", plain(first.path("rear_port")));
      fields.set("rear_port_position", first.path("rear_port_position"));
    }
  }

  private void ends(JsonNode cable, String side, String letter) {
    for (JsonNode end : cable.path(side)) {
      String[] type = end.path("object_type").asString("").split("\\.", 2);
      if (type.length == 2 && end.path("object_id").isInt()) {
        ObjectNode fields = put("dcim.cabletermination", ++ends);
        fields.put("cable", cable.path("id").asInt());
        fields.put("cable_end", letter);
        fields.putArray("termination_type").add(type[0]).add(type[1]);
        fields.put("termination_id", end.path("object_id").asInt());
      }
    }
  }

  /** The number of what is nested, the value of a choice, else as it is. */
  private static JsonNode plain(JsonNode value) {
    if (value.isObject()) {
      return value.has("id") ? value.get("id") : value.path("value");
    }
    return value;
  }

  int size() {
    return dump.size();
  }

  byte[] written() {
    return json.writeValueAsBytes(dump);
  }

  /** A list of the API. */
  record Endpoint(String path, String model, List<String> fields) {
    Endpoint(String path, String model, String... fields) {
      this(path, model, List.of(fields));
    }
  }
}
