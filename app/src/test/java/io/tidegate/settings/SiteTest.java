package io.tidegate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SiteTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Settings.class);

  @Test
  void linksLeadToThePortThatIsListenedOn() {
    application
        .withPropertyValues("tidegate.port=8301")
        .run(started ->
            assertThat(started.getBean(Site.class).address())
                .isEqualTo(URI.create("http://localhost:8301")));
  }

  @Test
  void anAddressThatIsSaidCountsMoreThanThePort() {
    application
        .withPropertyValues("tidegate.port=8301", "tidegate.address=https://changes.example.com")
        .run(started ->
            assertThat(started.getBean(Site.class).address())
                .isEqualTo(URI.create("https://changes.example.com")));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Site.class)
  static class Settings {}
}
