package io.tidegate.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset.
 *
 * @param next the cursor that the following page starts after; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /** Cuts a page out of rows that were read with a limit of {@code size + 1}. */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, size);
    return new Page<>(items, cursor.apply(items.getLast()));
  }
}
