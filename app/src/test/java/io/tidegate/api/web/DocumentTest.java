package io.tidegate.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.api.ProblemCode;
import io.tidegate.testkit.TidegateTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DocumentTest {
  /** The path, which breaks between its parts where there is no room. */
  private static final String CHANGES =
      "<span>/api</span><wbr><span>/v1</span><wbr><span>/changes</span>";

  private static final Pattern SCHEMA_LINK = Pattern.compile("href=\"#(schema-[^\"]+)\"");

  @Autowired MockMvcTester tester;

  @Test
  void theDocumentIsThereForAnyoneInTheVersionThatWasPromised() throws Exception {
    String document = document();
    assertThat(JsonPath.<String>read(document, "$.openapi")).startsWith("3.1");
    assertThat(JsonPath.<String>read(document, "$.info.title")).isEqualTo("Tidegate API");
    assertThat(JsonPath.<List<String>>read(document, "$.servers[*].url"))
        .containsExactly("http://localhost:8080");
    assertThat(JsonPath.<String>read(document, "$.components.securitySchemes.token.scheme"))
        .isEqualTo("bearer");
  }

  @Test
  void eachOperationSaysWhatItIsForAndWhichScopeOpensIt() throws Exception {
    Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(document(), "$.paths");
    assertThat(paths).containsKeys("/api/v1/me", "/api/v1/changes/{number}/transitions");
    assertThat(paths.keySet()).noneMatch(path -> path.contains("openapi"));
    paths.values().stream()
        .flatMap(path -> path.values().stream())
        .forEach(operation ->
            assertThat(operation)
                .containsKeys("summary", "description", "tags", "responses", "x-scopes"));
  }

  @Test
  void noTwoOperationsAreCalledTheSame() throws Exception {
    assertThat(JsonPath.<List<String>>read(document(), "$.paths[*][*].operationId"))
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyScopeOpensSomething() throws Exception {
    assertThat(JsonPath.<List<String>>read(document(), "$.paths[*][*]['x-scopes'][*]"))
        .contains(Arrays.stream(ApiScope.values()).map(ApiScope::slug).toArray(String[]::new));
  }

  @Test
  void wordsAreWrittenAsTheyAreSent() throws Exception {
    String document = document();
    assertThat(
            JsonPath.<List<String>>read(
                document, "$.components.schemas.TransitionBody.properties.transition..enum[*]"))
        .contains("submit", "roll-back");
    assertThat(
            JsonPath.<List<String>>read(
                document, "$.components.schemas.ProblemDetails.properties.code.enum"))
        .containsExactly(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::slug).toArray(String[]::new));
    assertThat(JsonPath.<List<String>>read(document, "$.components.schemas.Change.required"))
        .contains("number", "risk", "window");
  }

  @Test
  void peopleReadTheSameGroupByGroup() {
    assertThat(page("/api/docs"))
        .hasStatusOk()
        .bodyText()
        .contains("GET " + CHANGES)
        .contains("Draft a change", "id=\"stale\"", "changes:write")
        .contains("href=\"/api/docs/changes#")
        .doesNotContain("style=");
    assertThat(page("/api/docs/changes"))
        .hasStatusOk()
        .bodyText()
        .contains("POST " + CHANGES, "aria-current=\"page\">Changes</a>")
        .contains("id=\"schema-ChangeBody\"", "href=\"#schema-Change\"", "id=\"schema-Change\"")
        .doesNotContain("style=", "id=\"schema-WebhookBody\"");
  }

  @Test
  void everyLinkToWhatIsSentAndGivenLeadsThere() throws Exception {
    for (String tag : JsonPath.<List<String>>read(document(), "$.tags[*].name")) {
      MvcTestResult page = page("/api/docs/" + tag.toLowerCase(Locale.ROOT).replace(' ', '-'));
      assertThat(page).as(tag).hasStatusOk();
      String text = page.getResponse().getContentAsString();
      SCHEMA_LINK
          .matcher(text)
          .results()
          .forEach(link -> assertThat(text).contains("id=\"" + link.group(1) + "\""));
    }
  }

  @Test
  void aGroupThatIsNotThereIsNotFound() {
    assertThat(page("/api/docs/tides")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult page(String path) {
    return tester.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  private String document() throws Exception {
    MvcTestResult answer = tester.get().uri("/api/v1/openapi.json").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
