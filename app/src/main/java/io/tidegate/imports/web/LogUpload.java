package io.tidegate.imports.web;

import io.tidegate.kernel.Role;
import io.tidegate.ui.LargeUpload;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A change log of many years is a large file. */
@Configuration(proxyBeanMethods = false)
class LogUpload {
  private static final Set<Role> IMPORTERS = Set.of(Role.CHANGE_MANAGER, Role.ADMINISTRATOR);

  @Bean
  LargeUpload changeLogs() {
    return new LargeUpload("/imports", IMPORTERS);
  }

  @Bean
  LargeUpload changeLogsOfPrograms() {
    return new LargeUpload("/api/v1/imports", IMPORTERS);
  }
}
