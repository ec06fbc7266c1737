package io.tidegate.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column holds which field.
 *
 * @param columns the column, counted from 0, by the field's name; fields that no column holds are
 *     left out
 */
public record Mapping(Map<String, Integer> columns) {
  private static final int NONE = -1;

  public Mapping {
    columns = Map.copyOf(columns);
  }

  /** Guesses from the header: the field's own name first, then the words it is known by. */
  public static Mapping guess(Collection<Field> fields, List<String> header) {
    List<String> plain = header.stream().map(Mapping::plain).toList();
    Map<String, Integer> columns = new HashMap<>();
    for (Field field : fields) {
      int column = find(field, plain);
      if (column != NONE && !columns.containsValue(column)) {
        columns.put(field.name(), column);
      }
    }
    return new Mapping(columns);
  }

  /** Whether a column holds the field. */
  public boolean has(String field) {
    return columns.containsKey(field);
  }

  /** The field's column, counted from 0; -1 when none holds it. */
  public int column(String field) {
    return columns.getOrDefault(field, NONE);
  }

  /** What the line says of the field; empty when it says nothing. */
  public String value(String field, Line line) {
    return line.cell(column(field));
  }

  private static int find(Field field, List<String> header) {
    int own = Math.max(header.indexOf(plain(field.name())), header.indexOf(plain(field.title())));
    if (own != NONE) {
      return own;
    }
    return field.words().stream()
        .mapToInt(word -> header.indexOf(plain(word)))
        .filter(column -> column != NONE)
        .findFirst()
        .orElse(NONE);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
