package io.tidegate.testkit;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the scheduler still, so that background work happens in a test only when the test starts
 * it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Background {
  @Bean
  DbSchedulerStarter schedulerThatNeverStarts() {
    return () -> {};
  }

  @Bean
  Bell bell(JdbcClient jdbc) {
    return new Bell(jdbc);
  }
}
