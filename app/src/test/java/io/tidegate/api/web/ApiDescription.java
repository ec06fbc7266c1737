package io.tidegate.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import io.tidegate.api.Caller;
import io.tidegate.api.IfMatch;
import io.tidegate.api.MergePatch;
import io.tidegate.kernel.Actor;
import io.tidegate.settings.Site;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Has the OpenAPI document read off the controllers, and says what it tells of the API as a whole.
 */
@TestConfiguration(proxyBeanMethods = false)
class ApiDescription {
  private static final String TOKEN = "token";
  private static final String WORDS =
      "Everything that is done here is done by the same rules as on the pages, as the person whose"
          + " token it is. Lists are read page by page with cursor and limit. What is written over"
          + " is named by If-Match. A POST with an Idempotency-Key is done once, however often it"
          + " comes.";

  static {
    // What is known of the caller is nothing that they say in the query.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, Caller.class, IfMatch.class, MergePatch.class);
  }

  @Bean
  OpenAPI openApi(Site site) {
    SecurityScheme scheme =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("A token that you make under “API tokens”; it begins with tg_.");
    return new OpenAPI()
        .info(new Info().title("Tidegate API").version("1").description(WORDS))
        .servers(List.of(new Server().url(site.address().toString())))
        .components(new Components().addSecuritySchemes(TOKEN, scheme))
        .security(List.of(new SecurityRequirement().addList(TOKEN)));
  }

  @Bean
  OperationWords operationWords() {
    return new OperationWords();
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }

  /**
   * Adds what every failure looks like, writes constants as the words that are sent, and puts what
   * comes in any order into one.
   */
  @Bean
  OpenApiCustomizer documentInOurWords() {
    return document -> {
      document.getTags().sort(Comparator.comparing(Tag::getName));
      document.getComponents().addSchemas(Schemas.PROBLEM, Schemas.problem());
      document.getComponents().getSchemas().values().forEach(Schemas::inWords);
      document
          .getPaths()
          .values()
          .forEach(path ->
              path.readOperations().stream()
                  .filter(operation -> operation.getParameters() != null)
                  .flatMap(operation -> operation.getParameters().stream())
                  .filter(parameter -> parameter.getSchema() != null)
                  .forEach(parameter -> Schemas.inWords(parameter.getSchema())));
    };
  }
}
