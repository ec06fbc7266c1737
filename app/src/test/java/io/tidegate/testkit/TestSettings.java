package io.tidegate.testkit;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the operator of a test has set: a key, and that webhooks may reach the test itself. */
public class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            Map.of(
                "tidegate.key", "a key that is only good for the tests of Tidegate",
                "tidegate.webhook.http", "true",
                "tidegate.webhook.networks", "127.0.0.0/8"))
        .applyTo(context);
  }
}
