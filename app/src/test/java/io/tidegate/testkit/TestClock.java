package io.tidegate.testkit;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Puts the settable clock in the place of the real one. It stands at a Saturday morning in November
 * 2026.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {
  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock(START);
  }
}
