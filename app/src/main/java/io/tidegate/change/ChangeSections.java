package io.tidegate.change;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room brings to the policy: what must be there before a transition, who is told. */
@Configuration(proxyBeanMethods = false)
class ChangeSections {
  @Bean
  Section<RequirementRules> requirementRules() {
    return RequirementRules.SECTION;
  }

  @Bean
  Section<NoticeRules> noticeRules() {
    return NoticeRules.SECTION;
  }
}
