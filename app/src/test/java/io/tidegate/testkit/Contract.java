package io.tidegate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The published OpenAPI document as a judge of answers. In an answer it takes only what the
 * document names, which is more than the document asks of those who read it.
 */
final class Contract {
  private static final String PROBLEM = "#/components/schemas/ProblemDetails";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final ObjectNode components;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  Contract(String document) throws IOException {
    this.document = JSON.readTree(document);
    this.components = this.document.path("components").deepCopy();
    components.path("schemas").forEach(Contract::close);
  }

  /** Nothing but what is named. */
  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
      schema.path("properties").forEach(Contract::close);
    }
    if (schema.has("items")) {
      close(schema.path("items"));
    }
  }

  /** Throws unless the document foresees the answer. */
  void judge(MockHttpServletRequest request, MockHttpServletResponse response) throws IOException {
    // Not changed has no body; what the firewall refuses gets its body from the server's error
    // page.
    boolean refused = response.getStatus() == 400 && response.getContentType() == null;
    if (response.getStatus() == 304 || refused) {
      return;
    }
    String asked = request.getMethod() + " " + request.getRequestURI();
    Optional<JsonNode> operation = operation(request);
    if (operation.isEmpty()) {
      conforms(asked, reference(PROBLEM), response);
      return;
    }
    JsonNode answer = operation.get().path("responses").path(String.valueOf(response.getStatus()));
    if (answer.isMissingNode()) {
      throw new AssertionError(
          asked
              + ": the document does not foresee "
              + response.getStatus()
              + ": "
              + response.getContentAsString());
    }
    if (answer.path("content").isEmpty() && response.getContentAsByteArray().length == 0) {
      return;
    }
    String type = String.valueOf(response.getContentType()).replaceAll(";.*", "");
    JsonNode schema = answer.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      throw new AssertionError(
          asked + " " + response.getStatus() + ": the document does not foresee " + type);
    }
    conforms(asked, schema, response);
  }

  private void conforms(String asked, JsonNode schema, MockHttpServletResponse response)
      throws IOException {
    if (!String.valueOf(response.getContentType()).contains("json")) {
      return;
    }
    Set<ValidationMessage> found =
        schemas
            .computeIfAbsent(schema, this::compiled)
            .validate(JSON.readTree(response.getContentAsString()));
    if (!found.isEmpty()) {
      throw new AssertionError(asked + ": " + found + " in " + response.getContentAsString());
    }
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", components);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  private static JsonNode reference(String to) {
    return JSON.createObjectNode().put("$ref", to);
  }

  private Optional<JsonNode> operation(MockHttpServletRequest request) {
    String method = request.getMethod().toLowerCase(java.util.Locale.ROOT);
    return document.path("paths").properties().stream()
        .filter(path -> pattern(path.getKey()).matcher(request.getRequestURI()).matches())
        .map(path -> path.getValue().path(method))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
