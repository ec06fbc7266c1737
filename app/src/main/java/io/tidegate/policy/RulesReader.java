package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
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
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  RulesReader(JsonMapper json, Section<?> section, ObjectNode written) {
    this.json = json;
    this.section = section;
    this.written = written.deepCopy();
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

  /** What the rules always have, and these have not. */
  private void missing() {
    JsonNode whole = json.valueToTree(section.itil());
    for (String name : whole.propertyNames()) {
      if (!whole.get(name).isNull() && !written.hasNonNull(name)) {
        problems.add(new Problem(name, "it is missing."));
        written.set(name, whole.get(name));
      }
    }
  }

  /** Notes it, and leaves the part out; false when there is no going on. */
  private boolean note(DatabindException wrong) {
    String path = path(wrong.getPath());
    boolean fresh = told.add(path);
    if (fresh) {
      problems.add(new Problem(path, sentence(wrong)));
    }
    return fresh && leaveOut(wrong.getPath());
  }

  private boolean leaveOut(List<JacksonException.Reference> path) {
    JsonNode parent = written;
    for (JacksonException.Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
      parent =
          step.getPropertyName() == null
              ? parent.path(step.getIndex())
              : parent.path(step.getPropertyName());
    }
    return !path.isEmpty()
        && path.getLast().getPropertyName() != null
        && parent instanceof ObjectNode object
        && object.remove(path.getLast().getPropertyName()) != null;
  }

  private static String path(List<JacksonException.Reference> steps) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : steps) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
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
      default -> "a value is missing here, or it is not of the kind that belongs here.";
    };
  }
}
