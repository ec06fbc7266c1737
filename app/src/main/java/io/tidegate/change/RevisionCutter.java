package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Sha256;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes the content of a change as an approver sees it and hashes it, aspect by aspect. */
@Component
class RevisionCutter {
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

  private final List<RevisionPart> parts;
  private final JsonMapper json;

  RevisionCutter(List<RevisionPart> parts, JsonMapper json) {
    this.parts = List.copyOf(parts);
    this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  }

  Revision cut(Change change, Actor by, Instant now) {
    Map<Aspect, Map<String, Object>> contents = new EnumMap<>(Aspect.class);
    Map<Aspect, String> hashes = new EnumMap<>(Aspect.class);
    for (Aspect aspect : EnumSet.complementOf(EnumSet.of(Aspect.RESULT))) {
      String canonical = json.writeValueAsString(contentOf(change, aspect));
      contents.put(aspect, json.readValue(canonical, CONTENT));
      hashes.put(aspect, Sha256.of(canonical).hex());
    }
    String hash = Sha256.of(json.writeValueAsString(hashes)).hex();
    return new Revision(change.revision() + 1, now, by.name(), contents, hashes, hash);
  }

  private Map<String, Object> contentOf(Change change, Aspect aspect) {
    Map<String, Object> content = new TreeMap<>(OwnContent.of(change, aspect));
    parts.stream()
        .filter(part -> part.aspect() == aspect)
        .forEach(part -> content.putAll(part.contentOf(change)));
    return content;
  }

  /** The material aspects in which the two differ. */
  static Set<Aspect> material(Revision now, Revision before, Set<Aspect> material) {
    Set<Aspect> differing = now.differingFrom(before);
    differing.retainAll(material);
    return differing;
  }
}
