package io.tidegate.testkit;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;

/** Holds every answer of the API, in whatever test, against the published OpenAPI document. */
@TestConfiguration(proxyBeanMethods = false)
public class ContractCheck {
  private static final String PROGRAMS = "/api/v1/";
  private static final String DOCUMENT = PROGRAMS + "openapi.json";

  private @Nullable Contract contract;

  @Bean
  MockMvcBuilderCustomizer everyAnswerIsJudged(ObjectProvider<OpenApiWebMvcResource> documents) {
    return builder -> builder.alwaysDo(result -> judge(result, documents));
  }

  private void judge(MvcResult result, ObjectProvider<OpenApiWebMvcResource> documents)
      throws IOException {
    MockHttpServletRequest request = result.getRequest();
    if (request.getRequestURI().startsWith(PROGRAMS)
        && !request.getRequestURI().startsWith(DOCUMENT)) {
      contract(documents).judge(request, result.getResponse());
    }
  }

  private synchronized Contract contract(ObjectProvider<OpenApiWebMvcResource> documents)
      throws IOException {
    if (contract == null) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", DOCUMENT);
      byte[] document = documents.getObject().openapiJson(request, DOCUMENT, Locale.ENGLISH);
      contract = new Contract(new String(document, java.nio.charset.StandardCharsets.UTF_8));
    }
    return contract;
  }
}
