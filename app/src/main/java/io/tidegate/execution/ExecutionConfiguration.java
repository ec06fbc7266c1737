package io.tidegate.execution;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExecutionConfiguration {
  @Bean
  Section<RunRules> runRules() {
    return RunRules.SECTION;
  }
}
