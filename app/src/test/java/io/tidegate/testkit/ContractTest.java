package io.tidegate.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContractTest {
  private static final String DOCUMENT =
      """
      {
        "paths": {"/things/{id}": {"get": {"responses": {"200": {"content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
        "components": {"schemas": {
          "Thing": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
          "ProblemDetails": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}
        }}
      }
      """;

  @Test
  void anAnswerAsItIsPublishedPasses() {
    assertThatCode(() -> judge("/things/7", 200, "application/json", "{\"name\": \"A\"}"))
        .doesNotThrowAnyException();
    assertThatCode(() -> judge("/nowhere", 404, "application/problem+json", "{\"code\": \"x\"}"))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsNotPublishedFails() {
    refused("/things/7", 201, "application/json", "{\"name\": \"A\"}");
    refused("/things/7", 200, "text/plain", "A");
    refused("/things/7", 200, "application/json", "{}");
    refused("/things/7", 200, "application/json", "{\"name\": 7}");
    refused("/things/7", 200, "application/json", "{\"name\": \"A\", \"more\": 1}");
    refused("/nowhere", 404, "application/problem+json", "{}");
  }

  private static void refused(String path, int status, String type, String body) {
    assertThatThrownBy(() -> judge(path, status, type, body)).isInstanceOf(AssertionError.class);
  }

  private static void judge(String path, int status, String type, String body) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setStatus(status);
    response.setContentType(type);
    response.getWriter().write(body);
    new Contract(DOCUMENT).judge(new MockHttpServletRequest("GET", path), response);
  }
}
