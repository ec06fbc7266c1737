package io.tidegate.database;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;

@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {
  /** Anything before the transaction's own advice, which comes last of all. */
  private static final int AROUND_THE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 100;

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor listenerTenancy() {
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(
            new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true),
            new ListenerTenancy());
    advisor.setOrder(AROUND_THE_TRANSACTION);
    return advisor;
  }
}
