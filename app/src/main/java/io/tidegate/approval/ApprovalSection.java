package io.tidegate.approval;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalSection {
  static final Section<ApprovalRules> APPROVAL =
      new Section<>("approval", 1, ApprovalRules.class, ApprovalRules.itil())
          .in(Preset.COBIT, CobitRoutes.rules())
          .in(Preset.DEVOPS, DevopsRoutes.rules())
          .in(Preset.SMALL_TEAM, SmallTeamRoutes.rules())
          .in(Preset.REGULATED, RegulatedRoutes.rules());

  @Bean
  Section<ApprovalRules> approvalRules() {
    return APPROVAL;
  }
}
