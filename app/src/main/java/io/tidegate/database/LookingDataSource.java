package io.tidegate.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What the pool takes its connections from. */
final class LookingDataSource extends DelegatingDataSource {
  LookingDataSource(DataSource server) {
    super(server);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return LookingConnection.around(super.getConnection());
  }
}
