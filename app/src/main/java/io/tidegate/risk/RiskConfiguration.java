package io.tidegate.risk;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room brings to the policy: weights, thresholds and floors. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {
  @Bean
  Section<RiskRules> riskRules() {
    return RiskRules.SECTION;
  }
}
