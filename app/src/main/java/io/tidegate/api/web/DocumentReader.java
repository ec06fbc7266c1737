package io.tidegate.api.web;

import io.tidegate.api.web.DocsPage.Answer;
import io.tidegate.api.web.DocsPage.Fact;
import io.tidegate.api.web.DocsPage.Model;
import io.tidegate.api.web.DocsPage.Operation;
import io.tidegate.api.web.DocsPage.Section;
import io.tidegate.api.web.DocsPage.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, read over for people. */
final class DocumentReader {
  /** Where the document names the scopes of an operation. */
  static final String SCOPES = "x-scopes";

  private static final String ANY = "any token";

  private final JsonNode document;
  private final List<Section> sections;
  private final Map<String, Model> models;

  private DocumentReader(JsonNode document) {
    this.document = document;
    this.sections = readSections();
    this.models = readModels();
  }

  static DocumentReader of(JsonNode document) {
    return new DocumentReader(document);
  }

  String words() {
    return document.path("info").path("description").asString("");
  }

  List<Section> sections() {
    return sections;
  }

  /** What the operations of a group send and give, and what that holds in turn; by name. */
  List<Model> models(Section section) {
    Deque<String> toLook = new ArrayDeque<>();
    section.operations().stream().flatMap(DocumentReader::shapes).forEach(toLook::add);
    Map<String, Model> found = new TreeMap<>();
    while (!toLook.isEmpty()) {
      Model model = models.get(toLook.remove());
      if (model != null && found.putIfAbsent(model.name(), model) == null) {
        model.fields().forEach(field -> toLook.add(field.shape().model()));
      }
    }
    return List.copyOf(found.values());
  }

  private static Stream<String> shapes(Operation operation) {
    return Stream.of(
            operation.parameters().stream().map(Fact::shape),
            Stream.of(operation.body()),
            operation.answers().stream().map(Answer::shape))
        .flatMap(each -> each)
        .map(Shape::model);
  }

  private List<Section> readSections() {
    Map<String, List<Operation>> byTag = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    byTag
                        .computeIfAbsent(
                            method.getValue().path("tags").path(0).asString(""),
                            _ -> new ArrayList<>())
                        .add(operation(path.getKey(), method.getKey(), method.getValue()))));
    return document
        .path("tags")
        .valueStream()
        .map(tag -> tag.path("name").asString(""))
        .filter(byTag::containsKey)
        .sorted()
        .map(tag ->
            new Section(tag, slug(tag), tagWords(tag), Objects.requireNonNull(byTag.get(tag))))
        .toList();
  }

  private static String slug(String tag) {
    return tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private Map<String, Model> readModels() {
    return document.path("components").path("schemas").properties().stream()
        .map(schema -> model(schema.getKey(), schema.getValue()))
        .collect(Collectors.toMap(Model::name, Function.identity()));
  }

  private static Model model(String name, JsonNode schema) {
    return new Model(
        name,
        schema.path("description").asString(""),
        schema.path("properties").properties().stream()
            .map(field -> fact(field.getKey(), field.getValue(), field.getValue()))
            .toList());
  }

  private String tagWords(String name) {
    return document
        .path("tags")
        .valueStream()
        .filter(tag -> tag.path("name").asString("").equals(name))
        .map(tag -> tag.path("description").asString(""))
        .findFirst()
        .orElse("");
  }

  private Operation operation(String path, String method, JsonNode operation) {
    JsonNode sent = content(operation.path("requestBody"));
    return new Operation(
        operation.path("operationId").asString(method + path),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        scopes(operation),
        operation
            .path("parameters")
            .valueStream()
            .map(one -> fact(one.path("name").asString(""), one.path("schema"), one))
            .toList(),
        sent.isMissingNode() ? Shape.NONE : shape(sent),
        example(sent),
        operation.path("responses").properties().stream()
            .map(answer ->
                new Answer(
                    answer.getKey(),
                    answer.getValue().path("description").asString(""),
                    answerShape(answer.getValue())))
            .toList());
  }

  private static String scopes(JsonNode operation) {
    String scopes =
        operation
            .path(SCOPES)
            .valueStream()
            .map(scope -> scope.asString(""))
            .collect(Collectors.joining(" or "));
    return scopes.isEmpty() ? ANY : scopes;
  }

  private static JsonNode content(JsonNode holder) {
    return holder
        .path("content")
        .valueStream()
        .findFirst()
        .orElse(holder.path("no"))
        .path("schema");
  }

  private static Shape answerShape(JsonNode answer) {
    JsonNode schema = content(answer);
    return schema.isMissingNode() ? Shape.NONE : shape(schema);
  }

  private String example(JsonNode schema) {
    JsonNode example =
        document.path("components").path("schemas").path(model(schema)).path("example");
    return example.isMissingNode() ? "" : example.toPrettyString();
  }

  private static Fact fact(String name, JsonNode schema, JsonNode described) {
    return new Fact(name, shape(schema), described.path("description").asString(""));
  }

  private static Shape shape(JsonNode schema) {
    if (schema.has("anyOf")) {
      Shape first = shape(schema.path("anyOf").path(0));
      return new Shape(first.words(), first.model());
    }
    if (schema.has("enum")) {
      String all =
          schema
              .path("enum")
              .valueStream()
              .map(one -> one.asString(""))
              .collect(Collectors.joining(", "));
      return new Shape("one of " + all, "");
    }
    if (schema.has("items")) {
      Shape item = shape(schema.path("items"));
      return new Shape("list of " + item.words(), item.model());
    }
    return schema.has("$ref") ? new Shape("", model(schema)) : new Shape(type(schema), "");
  }

  private static String model(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name =
        type.isArray()
            ? type.valueStream()
                .map(one -> one.asString(""))
                .filter(one -> !one.equals("null"))
                .findFirst()
                .orElse("")
            : type.asString("");
    return schema.path("format").asString(name);
  }
}
