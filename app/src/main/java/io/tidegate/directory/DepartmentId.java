package io.tidegate.directory;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a department of the account. */
public record DepartmentId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DepartmentId next() {
    return new DepartmentId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; not found for anything else. */
  public static DepartmentId of(String text) {
    return new DepartmentId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
