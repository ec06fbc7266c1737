package io.tidegate.approval.api;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.PolicyFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a decision table, or the stages added to it, as a policy's file writes them. What is
 * wrong with one is told by its path within it.
 */
final class RouteEdits {
  private static final String SECTION = "approval";
  private static final String ROUTES = "routes";

  private final PolicyFile files;
  private final Map<String, Object> rules;
  private final Part part;
  private final List<Object> rows;

  /**
   * Of a policy's rules.
   *
   * @param part which of the table's lists is edited
   * @param rules all rules of the section, as the file writes them
   */
  RouteEdits(PolicyFile files, Part part, Map<String, Object> rules) {
    this.files = files;
    this.part = part;
    this.rules = new LinkedHashMap<>(rules);
    this.rows = new ArrayList<>(list(map(rules.get(ROUTES)).get(part.list)));
  }

  int size() {
    return rows.size();
  }

  Map<String, Object> row(int place) {
    return map(rows.get(at(place)));
  }

  void add(int place, Map<String, Object> row) {
    rows.add(Math.clamp(place, 0, rows.size()), whole(row));
  }

  void replace(int place, Map<String, Object> row) {
    rows.set(at(place), whole(row));
  }

  void remove(int place) {
    rows.remove(at(place));
  }

  void move(int from, int to) {
    Object row = rows.remove(at(from));
    rows.add(Math.clamp(to, 0, rows.size()), row);
  }

  /** The rules as they are now. Throws {@link Invalid} with all that does not read. */
  PolicyFile.Content content() {
    Map<String, Object> routes = new LinkedHashMap<>(map(rules.get(ROUTES)));
    routes.put(part.list, rows);
    rules.put(ROUTES, routes);
    return files.section(SECTION, rules);
  }

  /** Does it; of what is wrong with the row at the place the field is the path within it. */
  <T> T telling(int place, Supplier<T> deed) {
    String path = "%s.%s[%d].".formatted(ROUTES, part.list, place);
    try {
      return deed.get();
    } catch (Invalid invalid) {
      throw new Invalid(
          invalid.problems().stream()
              .map(problem ->
                  problem.field().startsWith(path)
                      ? new Problem(
                          part.one + "." + problem.field().substring(path.length()),
                          problem.sentence())
                      : problem)
              .toList());
    }
  }

  private int at(int place) {
    if (place < 0 || place >= rows.size()) {
      throw new NotFound("The table has no such row.");
    }
    return place;
  }

  /** What is left out of a condition is not asked. */
  private Map<String, Object> whole(Map<String, Object> row) {
    Map<String, Object> when = new LinkedHashMap<>();
    List.of("types", "levels", "categories", "clients").forEach(set -> when.put(set, List.of()));
    Map<String, Object> whole = new LinkedHashMap<>();
    if (part == Part.ROWS) {
      whole.put("informed", List.of());
    }
    whole.putAll(row);
    Object asked = row.get("when");
    if (asked == null || asked instanceof Map) {
      when.putAll(map(asked));
      whole.put("when", when);
    }
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object node) {
    return node == null ? List.of() : (List<Object>) node;
  }

  /** A list of the table. */
  enum Part {
    ROWS("rows", "row", ""),
    ADDITIONS("additions", "addition", "/additions");

    private final String list;
    private final String one;
    private final String below;

    Part(String list, String one, String below) {
      this.list = list;
      this.one = one;
      this.below = below;
    }

    /** Where programs find this list of a draft. */
    String address(DraftId draft) {
      return "/api/v1/policy/drafts/" + draft + "/routes" + below;
    }
  }
}
