package io.tidegate.calendar;

import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room brings to the policy: which conflicts block. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
  @Bean
  Section<CalendarRules> calendarRules() {
    return CalendarRules.SECTION;
  }
}
