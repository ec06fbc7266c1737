package io.tidegate.api.web;

import io.tidegate.ui.Permitted;
import java.time.Duration;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document, for anyone: it says what there is, and nothing of anybody. */
@RestController
@Permitted(Permitted.To.ANYONE)
class OpenApiDocument extends OpenApiWebMvcResource {
  private static final Duration AFTER_THE_START = Duration.ofSeconds(20);

  OpenApiDocument(
      ObjectFactory<OpenAPIService> builders,
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SpringDocConfigProperties properties,
      SpringDocProviders providers,
      SpringDocCustomizers customizers) {
    super(builders, requests, responses, operations, properties, providers, customizers);
  }

  /**
   * Building it takes seconds, for which whoever asks first is not to wait; nor is the start, nor
   * those who come first after it. Without a port nobody comes.
   */
  @EventListener
  void buildAhead(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext server
        && server.getWebServer() != null) {
      Thread.ofPlatform().daemon().name("openapi").start(this::buildInAWhile);
    }
  }

  private void buildInAWhile() {
    try {
      Thread.sleep(AFTER_THE_START);
      getOpenApi(Locale.ENGLISH);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
