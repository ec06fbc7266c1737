package io.tidegate.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * One real PostgreSQL for the whole test run, with the owner's login apart from the application's.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
  private static final EmbeddedPostgres SERVER = start();

  @Bean
  @Primary
  DataSource dataSource() {
    return loginAs("tidegate");
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource() {
    return loginAs("tidegate_owner");
  }

  private static DataSource loginAs(String user) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(SERVER.getJdbcUrl(user, "tidegate"));
    return dataSource;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      createRolesAndDatabase(server);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void createRolesAndDatabase(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role tidegate_application nologin");
      statement.execute("create role tidegate_owner login");
      statement.execute("create role tidegate login in role tidegate_application");
      statement.execute("create database tidegate owner tidegate_owner");
    }
  }
}
