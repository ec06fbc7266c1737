package io.tidegate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;

/** Holds every answer of the API, in whatever test, against the published OpenAPI document. */
@TestConfiguration(proxyBeanMethods = false)
public class ContractCheck {
  private static final String PROGRAMS = "/api/v1/";
  private static final String DOCUMENT = "openapi.json";

  private @Nullable Contract contract;

  @Bean
  MockMvcBuilderCustomizer everyAnswerIsJudged() {
    return builder -> builder.alwaysDo(this::judge);
  }

  private void judge(MvcResult result) throws IOException {
    MockHttpServletRequest request = result.getRequest();
    if (request.getRequestURI().startsWith(PROGRAMS)
        && !request.getRequestURI().startsWith(PROGRAMS + DOCUMENT)) {
      contract().judge(request, result.getResponse());
    }
  }

  private synchronized Contract contract() throws IOException {
    if (contract == null) {
      try (InputStream file = getClass().getResourceAsStream("/openapi/" + DOCUMENT)) {
        byte[] document = Objects.requireNonNull(file).readAllBytes();
        contract = new Contract(new String(document, StandardCharsets.UTF_8));
      }
    }
    return contract;
  }
}
