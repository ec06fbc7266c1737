package io.tidegate.inventory;

import io.tidegate.kernel.Invalid;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of NetBox as {@code manage.py dumpdata} writes them, by model and number. */
final class NetboxDump {
  private final Map<String, Map<Integer, JsonNode>> objects = new TreeMap<>();

  /** Throws {@link Invalid} for the field {@code file} when it is no such dump. */
  static NetboxDump read(byte[] file) {
    try {
      NetboxDump dump = new NetboxDump(new JsonMapper().readTree(file));
      if (dump.objects.keySet().stream().noneMatch(model -> model.startsWith("dcim."))) {
        throw new Invalid("file", "Nothing of NetBox's is in it: no sites, racks or devices.");
      }
      return dump;
    } catch (JacksonException _) {
      throw new Invalid("file", "Choose the JSON that NetBox's “manage.py dumpdata” writes.");
    }
  }

  private NetboxDump(JsonNode dump) {
    for (JsonNode object : dump) {
      if (object.has("model") && object.path("fields").isObject() && object.path("pk").isInt()) {
        objects
            .computeIfAbsent(object.get("model").asString(), _ -> new TreeMap<>())
            .put(object.get("pk").asInt(), object.get("fields"));
      }
    }
  }

  /** How many objects there are of each model. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    objects.forEach((model, all) -> counts.put(model, all.size()));
    return counts;
  }

  /** All of a model, by number. */
  Stream<Map.Entry<Integer, JsonNode>> all(String model) {
    return objects.getOrDefault(model, Map.of()).entrySet().stream();
  }

  Optional<JsonNode> find(String model, @Nullable Integer number) {
    return number == null
        ? Optional.empty()
        : Optional.ofNullable(objects.getOrDefault(model, Map.of()).get(number));
  }

  /** What the field names, such as the number of its site; null when it names nothing. */
  static @Nullable Integer number(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isInt() ? value.asInt() : null;
  }

  /** What stands in the field; empty when nothing does. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? value.asString().strip() : "";
  }
}
