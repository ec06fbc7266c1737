package io.tidegate.inventory.web;

import io.tidegate.intake.Field;
import io.tidegate.intake.Mapping;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.inventory.ItemFields;
import io.tidegate.kernel.ClientId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent from the page of an import: how the file is to be read, and what its sender had
 * seen.
 *
 * @param kept the columns that were ticked to be kept as attributes
 */
record ImportForm(Map<String, String> sent, List<String> kept) {
  static final String COLUMN = "column-";
  static final String SEEN = "seen";

  private static final String NUMBER = "\\d{1,4}";

  /** The version that was looked at; one that never is when none was sent. */
  long version() {
    String version = sent.getOrDefault("version", "");
    return version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
  }

  /** Whether what would happen is still what was looked at. */
  boolean saw(String outlook) {
    return sent.getOrDefault(SEEN, outlook).equals(outlook);
  }

  /** Whether it says how columns are read at all. */
  boolean hasChoices() {
    return sent.keySet().stream().anyMatch(name -> name.startsWith(COLUMN));
  }

  ImportOptions options(List<String> header) {
    return new ImportOptions(
        mapping(header), idOf(sent.getOrDefault("client", "")), sent.containsKey("createsClients"));
  }

  /** Columns that stand for nothing else are kept as attributes where that was ticked. */
  private Mapping mapping(List<String> header) {
    Map<String, Integer> columns = new HashMap<>(columns(ItemFields.ALL));
    for (String column : kept) {
      int number = column.matches(NUMBER) ? Integer.parseInt(column) : header.size();
      if (number < header.size() && !columns.containsValue(number)) {
        columns.put(ItemFields.attributeOf(header.get(number)), number);
      }
    }
    return new Mapping(columns);
  }

  /** Which column was chosen for which of these. */
  Map<String, Integer> columns(List<Field> fields) {
    Map<String, Integer> columns = new HashMap<>();
    fields.forEach(field -> {
      String column = sent.getOrDefault(COLUMN + field.name(), "");
      if (column.matches(NUMBER)) {
        columns.put(field.name(), Integer.valueOf(column));
      }
    });
    return columns;
  }

  static @Nullable ClientId idOf(String text) {
    return text.isEmpty() ? null : ClientId.of(text);
  }
}
