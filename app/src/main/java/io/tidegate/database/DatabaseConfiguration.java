package io.tidegate.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, HomeSettings.class, KeySettings.class})
class DatabaseConfiguration {
  private static final int CONNECTIONS = 20;
  private static final int CONNECTIONS_ASIDE = 2;
  private static final long PATIENCE_MILLIS = 10_000;

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(
      DatabaseSettings external, HomeSettings embedded, ObjectProvider<EarlyServer.Begun> early) {
    if (external.areGiven()) {
      DatabaseAccess access = external.access();
      new ExternalCheck(access).run();
      return new ExternalServer(access);
    }
    EarlyServer.Begun begun = early.getIfAvailable();
    return begun == null ? EmbeddedServer.start(embedded.home(), Durability.DURABLE) : begun.take();
  }

  /** The operator's key; else the embedded server's own; else none. */
  @Bean
  InstallationKey installationKey(KeySettings given, DatabaseServer server) {
    if (given.key() != null && !given.key().isBlank()) {
      return InstallationKey.of(given.key());
    }
    return server instanceof EmbeddedServer embedded
        ? InstallationKey.of(embedded.key())
        : InstallationKey.none();
  }

  /** What the application runs on: the login that owns nothing. */
  @Bean(destroyMethod = "close")
  @Primary
  HikariDataSource dataSource(DatabaseServer server) {
    HikariConfig config = pool("tidegate", server);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    return new HikariDataSource(config);
  }

  /** The few connections of {@link Aside}, with the same login; opened when they are wanted. */
  @Bean(destroyMethod = "close", defaultCandidate = false)
  HikariDataSource asideDataSource(DatabaseServer server) {
    HikariConfig config = pool("tidegate-aside", server);
    config.setMaximumPoolSize(CONNECTIONS_ASIDE);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static HikariConfig pool(String name, DatabaseServer server) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(new LookingDataSource(application(server.access())));
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }

  private static DataSource application(DatabaseAccess access) {
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(access.url());
    application.setUser(access.application().user());
    application.setPassword(access.application().password());
    application.setApplicationName("tidegate");
    return application;
  }

  /** What migrations run on, and nothing else: the login that owns every object. */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(DatabaseServer server) {
    Login owner = server.access().owner();
    return new DriverManagerDataSource(server.access().url(), owner.user(), owner.password());
  }
}
