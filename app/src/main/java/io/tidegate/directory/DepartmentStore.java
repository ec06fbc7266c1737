package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DepartmentStore {
  private static final String SELECT =
      """
      select id, name, head_id, version
        from directory.department
      """;

  private final JdbcClient jdbc;

  DepartmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Department department) {
    jdbc.sql(
            """
            insert into directory.department (id, account_id, name, head_id)
            values (:id, :account, :name, :head)
            """)
        .param("id", department.id().value())
        .param("account", account.value())
        .param("name", department.name())
        .param("head", department.head() == null ? null : department.head().value())
        .update();
  }

  int update(Department department) {
    return jdbc.sql(
            """
            update directory.department
               set name = :name
                 , head_id = :head
                 , version = version + 1
             where id = :id
               and version = :version
            """)
        .param("id", department.id().value())
        .param("name", department.name())
        .param("head", department.head() == null ? null : department.head().value())
        .param("version", department.version())
        .update();
  }

  Optional<Department> find(DepartmentId id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query(DepartmentStore::toDepartment)
        .optional();
  }

  List<Department> all() {
    return jdbc.sql(SELECT + " order by lower(name), id")
        .query(DepartmentStore::toDepartment)
        .list();
  }

  boolean nameTaken(String name, DepartmentId except) {
    return jdbc.sql(
            """
            select exists (select 1 from directory.department where lower(name) = lower(:name) and id <> :except)
            """)
        .param("name", name)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  private static Department toDepartment(ResultSet rs, int rowNumber) throws SQLException {
    UUID head = rs.getObject("head_id", UUID.class);
    return new Department(
        new DepartmentId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        head == null ? null : new PersonId(head),
        rs.getLong("version"));
  }
}
