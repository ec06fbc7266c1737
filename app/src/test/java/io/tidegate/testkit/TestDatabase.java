package io.tidegate.testkit;

import io.tidegate.database.DatabaseAccess;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL for the whole test run, given to the application as an external server: the
 * embedded one (fast, since it is thrown away), or with {@code -Dtidegate.test-database=debian} the
 * one that Debian installs.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final class Server {
    static final DatabaseAccess ACCESS = TestServers.start();
  }

  /** The server's address and logins, for tests that must look at it as somebody else. */
  public static DatabaseAccess access() {
    return Server.ACCESS;
  }

  /** Before anything is made: a web server that listens asks for the database early. */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            Map.of(
                "tidegate.database.url", access().url(),
                "tidegate.database.user", access().application().user(),
                "tidegate.database.password", access().application().password(),
                "tidegate.database.owner-user", access().owner().user(),
                "tidegate.database.owner-password", access().owner().password()))
        .applyTo(context);
  }
}
