package io.tidegate.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sections that no single upper room owns. */
@Configuration(proxyBeanMethods = false)
class PolicySections {
  @Bean
  Section<EmergencyRules> emergencyRules() {
    return EmergencyRules.SECTION;
  }

  @Bean
  Section<MaterialRules> materialRules() {
    return MaterialRules.SECTION;
  }

  @Bean
  Section<PublishingRules> publishingRules() {
    return PublishingRules.SECTION;
  }

  @Bean
  Section<OverrideRules> overrideRules() {
    return OverrideRules.SECTION;
  }
}
