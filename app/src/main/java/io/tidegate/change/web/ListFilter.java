package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list as it is asked for in the address, so that it can be kept, sent and come back to. What
 * is not said does not narrow it; what says nothing known is left out.
 *
 * @param said what stands in the address by name: states in lower case, {@code open} or {@code
 *     any}; people by id or {@code me}; {@code imported} as {@code yes} or {@code no}; a window as
 *     {@code week}, {@code month}, {@code past}, or as days {@code from} and {@code until} of the
 *     reader's zone; {@code layout=board} for columns by state
 */
record ListFilter(Map<String, List<String>> said) {
  private static final List<String> NAMES =
      List.of(
          "state",
          "type",
          "risk",
          "client",
          "item",
          "owner",
          "requester",
          "implementer",
          "tag",
          "imported",
          "window",
          "from",
          "until",
          "q",
          "sort",
          "columns",
          "layout");

  /** What narrows, other than words. */
  private static final List<String> CHOICES = NAMES.subList(0, 13);

  /** What one sees who asks for nothing in particular. */
  static final ListFilter OPEN = of(Map.of("state", List.of("open")));

  /** Everything there ever was. */
  static final ListFilter ANY = of(Map.of("state", List.of("any")));

  static final ListFilter MINE = OPEN.with("owner", "me");
  static final ListFilter APPROVAL = of(Map.of("state", List.of("authorize")));
  static final ListFilter WEEK = OPEN.with("window", "week");

  /** Reads an address; values that stand together are parted by commas. */
  static ListFilter of(Map<String, List<String>> sent) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> values =
          sent.getOrDefault(name, List.of()).stream()
              .flatMap(
                  value -> name.equals("q") ? Stream.of(value) : Arrays.stream(value.split(",")))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        said.put(name, values);
      }
    }
    return said.isEmpty() ? OPEN : new ListFilter(said);
  }

  /** The same with another value, or without any when it is empty. */
  ListFilter with(String name, String value) {
    Map<String, List<String>> other = new LinkedHashMap<>(said);
    other.remove(name);
    if (!value.isEmpty()) {
      other.put(name, List.of(value));
    }
    return other.isEmpty() ? ANY : of(other);
  }

  /** The same without these. */
  ListFilter without(String... names) {
    ListFilter other = this;
    for (String name : names) {
      other = other.with(name, "");
    }
    return other;
  }

  List<String> all(String name) {
    return said.getOrDefault(name, List.of());
  }

  /** What is said of it; empty for nothing. */
  String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** The words looked for; empty for none. */
  String q() {
    return one("q");
  }

  boolean says(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether it asks for one change by its number, and for nothing else. */
  boolean names() {
    return said.keySet().equals(Set.of("q")) && q().matches("(?i)chg-?\\d{1,9}|\\d{3,9}");
  }

  /** Whether it is narrower than what everybody starts with. */
  boolean narrows() {
    return !narrowing().equals(OPEN.said) && !narrowing().equals(ANY.said);
  }

  /** Whether it shows the same changes as this one, in whichever order and columns. */
  boolean sameChanges(ListFilter other) {
    return narrowing().equals(other.narrowing());
  }

  private Map<String, List<String>> narrowing() {
    return without("sort", "columns", "layout").said;
  }

  /** Whether anything but words narrows it. */
  boolean chooses() {
    return narrows() && CHOICES.stream().anyMatch(said::containsKey);
  }

  /** Whether it is laid out as a board, by state. */
  boolean board() {
    return says("layout", "board");
  }

  ChangeOrder order() {
    return Arrays.stream(ChangeOrder.values())
        .filter(order -> slug(order).equals(one("sort")))
        .findFirst()
        .orElse(ChangeOrder.NEWEST);
  }

  /** The filter it stands for, but for words and windows and the items it names. */
  ChangeFilter chosen(PersonId reader) {
    return ChangeFilter.ALL
        .in(states())
        .of(known(ChangeType.values(), "type"))
        .rated(known(Rating.Level.values(), "risk"))
        .at(one("client").isEmpty() ? null : ClientId.of(one("client")))
        .affecting(one("item").isEmpty() ? null : ItemId.of(one("item")))
        .tagged(one("tag").isEmpty() ? null : one("tag").toLowerCase(Locale.ROOT))
        .imported(imported())
        .ownedBy(person("owner", reader))
        .requestedBy(person("requester", reader))
        .implementedBy(person("implementer", reader))
        .saying(q());
  }

  private @Nullable Boolean imported() {
    return switch (one("imported")) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  private Set<State> states() {
    Set<State> chosen = known(State.values(), "state");
    return says("state", "open")
        ? Stream.of(ChangeFilter.OPEN, chosen).flatMap(Set::stream).collect(Collectors.toSet())
        : chosen;
  }

  private <T extends Enum<T>> Set<T> known(T[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> says(name, slug(value)))
        .collect(Collectors.toSet());
  }

  private @Nullable PersonId person(String part, PersonId reader) {
    String said = one(part);
    if (said.isEmpty()) {
      return null;
    }
    return said.equals("me") ? reader : PersonId.of(said);
  }

  /** The address of this list, continued after a cursor when one is given. */
  String address(@Nullable String after) {
    return "/changes?" + query() + (after == null ? "" : "&after=" + encoded(after));
  }

  /** What stands in the address behind the question mark. */
  String query() {
    return said.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(String.join(",", entry.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  static String slug(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
