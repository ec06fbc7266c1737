package io.tidegate.review;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room brings to the policy: what is reviewed afterwards. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
  @Bean
  Section<PirRules> pirRules() {
    return PirRules.SECTION;
  }
}
