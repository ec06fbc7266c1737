package io.tidegate.api.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.tidegate.api.MergePatch;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a record what its schema cannot know: a component that may be null is nullable, and in
 * an answer each one is there. What people send, named Body or Part, may leave out anything.
 */
class RecordSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (raw == MergePatch.class) {
      // Each operation names the body that it patches; what a patch is made of says nothing.
      return typed("object");
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null && raw.isRecord() && raw.getName().startsWith("io.tidegate.")) {
      complete(definition(schema, context), raw);
    }
    return schema;
  }

  private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    Schema<?> defined =
        reference == null
            ? schema
            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    return defined == null ? schema : defined;
  }

  @SuppressWarnings("rawtypes")
  private static void complete(Schema<?> definition, Class<?> raw) {
    Map<String, Schema> properties = definition.getProperties();
    if (properties == null) {
      return;
    }
    boolean sent = raw.getSimpleName().endsWith("Body") || raw.getSimpleName().endsWith("Part");
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      Schema property = properties.get(component.getName());
      if (property != null) {
        required.add(component.getName());
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          properties.put(component.getName(), nullable(property));
        }
      }
    }
    if (!sent) {
      definition.setRequired(List.copyOf(required));
    }
  }

  private static Schema<?> nullable(Schema<?> property) {
    Set<String> types = property.getTypes();
    boolean simple = types != null && property.getEnum() == null;
    if (property.getAnyOf() != null || (types != null && types.contains("null"))) {
      return property;
    }
    if (simple) {
      Set<String> more = new LinkedHashSet<>(types);
      more.add("null");
      property.setTypes(more);
      return property;
    }
    Schema<Object> either = new JsonSchema();
    either.setAnyOf(List.of(property, typed("null")));
    either.setDescription(property.getDescription());
    return either;
  }

  private static Schema<Object> typed(String type) {
    Schema<Object> schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    return schema;
  }
}
