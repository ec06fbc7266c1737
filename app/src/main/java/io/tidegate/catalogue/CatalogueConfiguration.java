package io.tidegate.catalogue;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
  @Bean
  Section<LicenceRules> licenceRules() {
    return LicenceRules.SECTION;
  }

  @Bean
  Section<ModelRules> modelRules() {
    return ModelRules.SECTION;
  }
}
