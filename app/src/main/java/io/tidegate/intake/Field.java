package io.tidegate.intake;

import java.util.List;

/**
 * Something a column can stand for.
 *
 * @param name how the reader's code calls it
 * @param title how people read it
 * @param words other names under which it is known in headers, in lower case
 */
public record Field(String name, String title, List<String> words) {
  public Field {
    words = List.copyOf(words);
  }

  /** A field with the names it goes by. */
  public static Field of(String name, String title, String... words) {
    return new Field(name, title, List.of(words));
  }
}
