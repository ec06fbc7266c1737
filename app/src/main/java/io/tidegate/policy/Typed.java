package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a section's form. What cannot be read as what it should be is noted, so
 * that all of it is told at once.
 */
public final class Typed {
  private static final int MOST_ROWS = 200;
  private static final Pattern CELL = Pattern.compile("(.+)\\[(\\d{1,4})]\\.(\\w+)");

  private final Map<String, List<String>> sent;
  private final List<Problem> problems = new ArrayList<>();

  public Typed(Map<String, List<String>> sent) {
    this.sent = sent;
  }

  /** What could not be read so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Notes what cannot be read. */
  public void problem(String field, String sentence) {
    problems.add(new Problem(field, sentence));
  }

  /** The text; empty when nothing was typed. */
  public String text(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** Everything that was sent under the name. */
  public List<String> all(String name) {
    return sent.getOrDefault(name, List.of());
  }

  /** A whole number; zero, noted, when it is none. */
  public int number(String name) {
    return number(name, text(name));
  }

  /** The same, of a cell that was read already. */
  public int number(String name, String typed) {
    return number(name, typed, "Give a whole number.");
  }

  /** The same; what is none is told in that sentence. */
  int number(String name, String typed, String sentence) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException _) {
      problem(name, sentence);
      return 0;
    }
  }

  /** Whether the box was ticked or the answer was yes. */
  public boolean yes(String name) {
    return text(name).equals("true");
  }

  /** Those that were ticked; what is none is passed over. */
  public <E extends Enum<E>> Set<E> ticked(String name, Class<E> type) {
    Set<E> ticked = EnumSet.noneOf(type);
    all(name).forEach(one -> named(one, type).ifPresent(ticked::add));
    return ticked;
  }

  /** The one that was chosen; noted, and this one, when none was. */
  public <E extends Enum<E>> E chosen(String field, String typed, E otherwise) {
    return named(typed, otherwise.getDeclaringClass())
        .orElseGet(() -> {
          problem(field, "Choose one of the answers.");
          return otherwise;
        });
  }

  /** The one of this name; empty when there is none. */
  public static <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  /** The lines that are not empty. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The rows of a table that have something in them, by column. */
  public List<Map<String, String>> rows(String table, List<String> columns) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    sent.forEach((name, values) -> {
      Matcher cell = CELL.matcher(name);
      if (cell.matches() && cell.group(1).equals(table) && columns.contains(cell.group(3))) {
        rows.computeIfAbsent(Integer.valueOf(cell.group(2)), _ -> new LinkedHashMap<>())
            .put(cell.group(3), values.isEmpty() ? "" : values.getFirst().strip());
      }
    });
    return rows.values().stream()
        .filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()))
        .limit(MOST_ROWS)
        .toList();
  }
}
