package io.tidegate.testkit;

import io.tidegate.database.DatabaseAccess;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * One real PostgreSQL for the whole test run, given to the application as an external server: the
 * embedded one (fast, since it is thrown away), or with {@code -Dtidegate.test-database=debian} the
 * one that Debian installs.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
  private static final class Server {
    static final DatabaseAccess ACCESS = TestServers.start();
  }

  /** The server's address and logins, for tests that must look at it as somebody else. */
  public static DatabaseAccess access() {
    return Server.ACCESS;
  }

  @Bean
  DynamicPropertyRegistrar databaseProperties() {
    return properties -> {
      properties.add("tidegate.database.url", () -> access().url());
      properties.add("tidegate.database.user", () -> access().application().user());
      properties.add("tidegate.database.password", () -> access().application().password());
      properties.add("tidegate.database.owner-user", () -> access().owner().user());
      properties.add("tidegate.database.owner-password", () -> access().owner().password());
    };
  }
}
