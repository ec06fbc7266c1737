package io.tidegate.policy;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a section's rules out of a tree that somebody wrote, and gathers what cannot be read: each
 * part that is wrong is noted and left out of the next try.
 */
final class RulesReader {
  private static final int MOST = 30;

  private final JsonMapper json;
  private final Section<?> section;
  private final ObjectNode written;
  private final JsonNode usual;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final IdentityHashMap<JsonNode, List<Integer>> places = new IdentityHashMap<>();

  RulesReader(JsonMapper json, Section<?> section, ObjectNode written) {
    this.json = json;
    this.section = section;
    this.written = written.deepCopy();
    this.usual = json.valueToTree(section.itil());
  }

  Reading read() {
    missing();
    for (int attempt = 0; attempt < MOST; attempt++) {
      try {
        Object rules = json.treeToValue(written, section.type());
        return problems.isEmpty() ? Reading.of(rules) : Reading.failed(problems);
      } catch (DatabindException wrong) {
        if (!note(wrong)) {
          break;
        }
      }
    }
    return Reading.failed(problems);
  }

  /** What the rules always have, and these have not. What came later may be left out. */
  private void missing() {
    Set<String> optional = optional();
    for (String name : usual.propertyNames()) {
      if (usual.hasNonNull(name) && !written.hasNonNull(name) && !optional.contains(name)) {
        problems.add(new Problem(name, "it is missing."));
        written.set(name, usual.get(name));
      }
    }
  }

  /** The parts that rules were written without once: without them they are what they were then. */
  private Set<String> optional() {
    return Arrays.stream(section.type().getRecordComponents())
        .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** Notes it, and leaves the part out; false when there is no going on. */
  private boolean note(DatabindException wrong) {
    List<JacksonException.Reference> steps = wrong.getPath();
    String key = wrongKey(wrong);
    String path = key.isEmpty() ? path(steps) : path(steps) + "." + key;
    // What is missing since it was left out was told of already.
    if (told.stream().noneMatch(before -> before.startsWith(path))) {
      told.add(path);
      problems.add(new Problem(path, sentence(wrong)));
    }
    return key.isEmpty() ? leaveOut(steps) : ((ObjectNode) at(steps)).remove(key) != null;
  }

  /** The key of a map that is none there may be; empty where the value is what is wrong. */
  private String wrongKey(DatabindException wrong) {
    return wrong instanceof InvalidFormatException format
            && at(wrong.getPath()) instanceof ObjectNode object
            && object.has(String.valueOf(format.getValue()))
        ? String.valueOf(format.getValue())
        : "";
  }

  /** Leaves out what stands there; where nothing does, that in which it is missing. */
  private boolean leaveOut(List<JacksonException.Reference> steps) {
    for (int length = steps.size(); length > 0; length--) {
      JsonNode parent = at(steps.subList(0, length - 1));
      JacksonException.Reference last = steps.get(length - 1);
      String name = last.getPropertyName();
      if (parent instanceof ObjectNode object && name != null && drop(object, name, length == 1)) {
        return true;
      }
      if (parent instanceof ArrayNode array && array.remove(last.getIndex()) != null) {
        places(array, array.size() + 1).remove(/* index */ last.getIndex());
        return true;
      }
    }
    return false;
  }

  /** At the top the usual rules take its place, so that the rest can be read. */
  private boolean drop(ObjectNode object, String name, boolean top) {
    JsonNode before = object.remove(name);
    if (top && usual.hasNonNull(name)) {
      object.set(name, usual.get(name));
    }
    return before != null;
  }

  private JsonNode at(List<JacksonException.Reference> steps) {
    JsonNode node = written;
    for (JacksonException.Reference step : steps) {
      node =
          step.getPropertyName() == null
              ? node.path(step.getIndex())
              : node.path(step.getPropertyName());
    }
    return node;
  }

  /** The places that the elements of a list had before any was left out. */
  private List<Integer> places(JsonNode array, int size) {
    return places.computeIfAbsent(
        array, _ -> new ArrayList<>(IntStream.range(0, size).boxed().toList()));
  }

  private String path(List<JacksonException.Reference> steps) {
    StringBuilder path = new StringBuilder();
    JsonNode node = written;
    for (JacksonException.Reference step : steps) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(place(node, step.getIndex())).append(']');
        node = node.path(step.getIndex());
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
        node = node.path(name);
      }
    }
    return path.toString();
  }

  private int place(JsonNode array, int index) {
    List<Integer> before = places(array, array.size());
    return index < before.size() ? before.get(index) : index;
  }

  private static String sentence(DatabindException wrong) {
    return switch (wrong) {
      case UnrecognizedPropertyException unknown ->
          "there is no such rule. There are: %s."
              .formatted(
                  unknown.getKnownPropertyIds() == null
                      ? ""
                      : unknown.getKnownPropertyIds().stream()
                          .map(Object::toString)
                          .sorted()
                          .collect(Collectors.joining(", ")));
      case InvalidFormatException format
          when format.getTargetType() != null && format.getTargetType().isEnum() ->
          "“%s” is none of: %s."
              .formatted(
                  format.getValue(),
                  Arrays.stream(format.getTargetType().getEnumConstants())
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")));
      case InvalidFormatException format when format.getTargetType() == ClientId.class ->
          "“%s” is no client’s id, and no short name that one client alone has."
              .formatted(format.getValue());
      default -> "a value is missing here, or it is not of the kind that belongs here.";
    };
  }
}
