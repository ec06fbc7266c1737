package io.tidegate.api.web;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.tidegate.api.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Pieces of the document that no controller has. */
final class Schemas {
  static final String PROBLEM = "ProblemDetails";

  private Schemas() {}

  static Schema<?> reference(String name) {
    return new JsonSchema().$ref("#/components/schemas/" + name);
  }

  /** Problem details (RFC 9457), as every failure is told. */
  static Schema<?> problem() {
    Schema<Object> codes = typed("string", "Stable; the one member to decide by");
    codes.setEnum(Arrays.stream(ProblemCode.values()).<Object>map(ProblemCode::slug).toList());
    Schema<Object> fields = typed("object", "One thing wrong with one field");
    fields.addProperty("field", typed("string", "Such as people.owner"));
    fields.addProperty("sentence", typed("string", "What to do about it"));
    fields.setRequired(List.of("field", "sentence"));
    Schema<Object> problem =
        typed("object", "Problem details (RFC 9457), as every failure is told");
    problem.addProperty("type", typed("string", "Where the code is explained"));
    problem.addProperty("title", typed("string", "The same for every problem of the code"));
    problem.addProperty("status", typed("integer", "The status of the answer"));
    problem.addProperty("detail", typed("string", "What went wrong this time, for people"));
    problem.addProperty("code", codes);
    problem.addProperty(
        "problems", typed("array", "With invalid: what is wrong with which field").items(fields));
    problem.addProperty(
        "blockers",
        typed("array", "With blocked: what stands in the way").items(reference("Blocker")));
    problem.addProperty(
        "obstacles",
        typed("array", "With blocked: what stands in the way of publishing a draft")
            .items(reference("PolicyObstacle")));
    problem.addProperty("incident", typed("string", "The number under which the log has it"));
    problem.setRequired(List.of("type", "title", "status", "detail", "code"));
    return problem;
  }

  private static Schema<Object> typed(String type, String description) {
    Schema<Object> schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    schema.setDescription(description);
    return schema;
  }

  /** Turns the constants of enums into the words that are sent, wherever they stand. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void inWords(Schema schema) {
    if (schema.getEnum() != null) {
      List<Object> words =
          ((List<Object>) schema.getEnum()).stream().<Object>map(Schemas::word).toList();
      schema.setEnum(words);
    }
    Stream<Schema> inside =
        Stream.of(
                schema.getProperties() == null
                    ? Stream.<Schema>of()
                    : ((java.util.Map<String, Schema>) schema.getProperties()).values().stream(),
                Stream.ofNullable(schema.getItems()),
                schema.getAnyOf() == null
                    ? Stream.<Schema>of()
                    : ((List<Schema>) schema.getAnyOf()).stream())
            .flatMap(each -> each);
    inside.filter(Objects::nonNull).forEach(Schemas::inWords);
  }

  private static String word(Object constant) {
    return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
