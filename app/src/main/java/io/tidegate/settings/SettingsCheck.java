package io.tidegate.settings;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks for misspelt settings before anything starts. */
class SettingsCheck implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    SettingNames.check(environment.getSystemEnvironment().keySet());
  }
}
