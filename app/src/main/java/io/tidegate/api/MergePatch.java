package io.tidegate.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.tidegate.kernel.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON merge patch (RFC 7396): what it does not name stays, and null takes away. */
public record MergePatch(ObjectNode members) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static MergePatch of(JsonNode node) {
    if (node instanceof ObjectNode members) {
      return new MergePatch(members);
    }
    throw new Invalid("", "Send a JSON object with the fields to change.");
  }

  /** Whether it touches this field or anything inside it. */
  public boolean names(String field) {
    return members.has(field);
  }

  /** What becomes of the target; the target itself stays. */
  JsonNode onto(JsonNode target) {
    return merged(target, members);
  }

  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode before ? before.deepCopy() : fields.objectNode();
    fields
        .properties()
        .forEach(field -> {
          JsonNode before = result.path(field.getKey());
          if (field.getValue().isNull()) {
            result.remove(field.getKey());
          } else {
            result.set(field.getKey(), merged(before, field.getValue()));
          }
        });
    return result;
  }
}
