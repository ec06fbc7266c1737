package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the sections that the rooms brought. */
@Component
class Sections {
  /** Stored in the place of rules: what the client has of its own is taken back. */
  static final String TAKEN_BACK = "null";

  private final Map<String, Section<?>> byName;
  private final JsonMapper json;
  private final JsonMapper readable;
  private final ReadRules known = new ReadRules(this::read);

  Sections(List<Section<?>> sections, ClientsInRules clients, JsonMapper json) {
    this.byName = sections.stream().collect(Collectors.toMap(Section::name, Function.identity()));
    this.json =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(Set.class, new SortedSets()))
            .build();
    this.readable = this.json.rebuild().addModule(clients.module()).build();
  }

  <T> String write(Section<T> section, T rules) {
    return json.writeValueAsString(new Written(section.schema(), json.valueToTree(rules)));
  }

  /** All sections with which an account begins that chose this preset. */
  Map<String, String> preset(Preset preset) {
    Map<String, String> written = new HashMap<>();
    byName.forEach((name, section) -> written.put(name, preset(section, preset)));
    return written;
  }

  /** Rules of the section of this name, as they are stored. */
  String written(String name, Object rules) {
    return written(find(name).orElseThrow(), rules);
  }

  /** The rules of the section of this name. */
  Object rules(String name, Policy policy) {
    Section<?> section = find(name).orElseThrow();
    return Objects.requireNonNull(policy.get(section));
  }

  private <T> String written(Section<T> section, Object rules) {
    return write(section, section.type().cast(rules));
  }

  /** The section of this name; empty when no room brings one. */
  Optional<Section<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all of them. */
  Set<String> names() {
    return byName.keySet();
  }

  /** Rules that somebody wrote, of this schema or without one of the present. */
  Reading parse(String name, @Nullable JsonNode schema, ObjectNode written) {
    Section<?> section = find(name).orElseThrow();
    if (schema != null && schema.asInt(0) != section.schema()) {
      return Reading.failed(
          List.of(
              new Problem("schema", "this release reads schema %d.".formatted(section.schema()))));
    }
    return new RulesReader(this.readable, section, written).read();
  }

  /** Rules that a program wrote. */
  Reading parse(String name, Map<String, Object> written) {
    return parse(name, null, json.convertValue(written, ObjectNode.class));
  }

  /** The rules of the section as maps, lists, texts and numbers, always in the same order. */
  Map<String, Object> plain(String name, Policy policy) {
    return json.convertValue(
        readable.valueToTree(rules(name, policy)),
        new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** Empty for a section whose room is no longer there. */
  Optional<Object> read(String name, String stored) {
    return find(name).map(section -> known.of(section, stored));
  }

  /** The rules of each section whose room is there. */
  Map<String, Object> readAll(Map<String, String> stored) {
    Map<String, Object> rules = new HashMap<>();
    stored.forEach((name, written) -> read(name, written).ifPresent(r -> rules.put(name, r)));
    return rules;
  }

  private <T> String preset(Section<T> section, Preset preset) {
    return write(section, section.preset(preset));
  }

  private Object read(Section<?> section, String stored) {
    Written written = json.readValue(stored, Written.class);
    if (written.schema() != section.schema()) {
      throw new IllegalStateException(
          "The stored policy section "
              + section.name()
              + " has schema "
              + written.schema()
              + ", this release reads "
              + section.schema());
    }
    return json.treeToValue(written.rules(), section.type());
  }

  private record Written(int schema, JsonNode rules) {}

  /** The same set is always written the same. */
  private static final class SortedSets extends ValueSerializer<Object> {
    @Override
    public void serialize(Object set, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      ((Set<?>) set)
          .stream()
              .sorted(Comparator.comparing(Object::toString))
              .forEach(one -> context.writeValue(out, one));
      out.writeEndArray();
    }
  }
}
