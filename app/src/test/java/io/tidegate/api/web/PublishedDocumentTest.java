package io.tidegate.api.web;

import io.tidegate.api.ApiJson;
import io.tidegate.testkit.Golden;
import io.tidegate.testkit.TidegateTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document that Tidegate carries along is the one that its controllers give. */
@TidegateTest
@Import(ApiDescription.class)
@TestPropertySource(
    properties = {
      "springdoc.api-docs.enabled=true",
      "springdoc.api-docs.path=" + PublishedDocumentTest.ADDRESS,
      "springdoc.api-docs.version=openapi_3_1",
      "springdoc.paths-to-match=/api/v1/**",
      "springdoc.default-produces-media-type=application/json",
      "springdoc.default-flat-param-object=true",
      "springdoc.writer-with-order-by-keys=true",
      "springdoc.override-with-generic-response=false"
    })
class PublishedDocumentTest {
  static final String ADDRESS = "/as-the-controllers-give-it.json";

  private static final Path PUBLISHED = Path.of("src/main/resources/openapi/openapi.json");

  /** An operation, or the shape of what is sent, lies so deep. */
  private static final int WHOLE = 3;

  @Autowired OpenApiWebMvcResource controllers;
  @Autowired ApiJson json;

  @Test
  void itSaysWhatTheControllersAre() throws IOException {
    byte[] given =
        controllers.openapiJson(
            new MockHttpServletRequest("GET", ADDRESS), ADDRESS, Locale.ENGLISH);
    List<String> lines = new ArrayList<>();
    write(json.mapper().readTree(given), 0, "", "", lines);
    Golden.assertMatches(PUBLISHED, lines);
  }

  /** A line for each operation and each shape, so that a difference can be read. */
  private void write(JsonNode node, int depth, String before, String after, List<String> lines) {
    if (depth == WHOLE || !node.isObject() || node.isEmpty()) {
      lines.add(before + json.mapper().writeValueAsString(node) + after);
      return;
    }
    lines.add(before + "{");
    Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      String name = json.mapper().writeValueAsString(member.getKey());
      String comma = members.hasNext() ? "," : "";
      write(member.getValue(), depth + 1, "  ".repeat(depth + 1) + name + ": ", comma, lines);
    }
    lines.add("  ".repeat(depth) + "}" + after);
  }
}
