package io.tidegate.directory.web;

import io.tidegate.directory.Department;
import io.tidegate.directory.Person;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of departments, and the form to add one. */
public record DepartmentsPage(Frame frame, boolean administers, Form form, List<Row> rows)
    implements View {
  /**
   * One department.
   *
   * @param head null while nobody leads it
   */
  public record Row(Department department, @Nullable Person head) {}
}
