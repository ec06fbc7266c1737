package io.tidegate.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the sections that the rooms brought. */
@Component
class Sections {
  private final Map<String, Section<?>> byName;
  private final JsonMapper json;

  Sections(List<Section<?>> sections, JsonMapper json) {
    this.byName = sections.stream().collect(Collectors.toMap(Section::name, Function.identity()));
    this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  <T> String write(Section<T> section, T rules) {
    return json.writeValueAsString(new Written(section.schema(), json.valueToTree(rules)));
  }

  /** All sections with which an account begins. */
  Map<String, String> preset() {
    Map<String, String> written = new HashMap<>();
    byName.forEach((name, section) -> written.put(name, itil(section)));
    return written;
  }

  /** Empty for a section whose room is no longer there. */
  Optional<Object> read(String name, String stored) {
    return Optional.ofNullable(byName.get(name)).map(section -> read(section, stored));
  }

  private <T> String itil(Section<T> section) {
    return write(section, section.itil());
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
}
