package io.tidegate.change.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Times;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the facts of an event were before and after, in words rather than in JSON. */
final class LedgerFacts {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]{3,}(_[A-Z]+)*");

  /** Facts that people name, so that capitals in them are theirs. */
  private static final Set<String> NAMED_BY_PEOPLE =
      Set.of("stage", "title", "of", "source", "externalKey", "file", "values");

  private static final int LONGEST = 600;

  private final Map<String, String> names;
  private final Times times;

  /**
   * Facts with these names in the place of ids.
   *
   * @param names of people and of items, by id
   */
  LedgerFacts(Map<String, String> names, Times times) {
    this.names = names;
    this.times = times;
  }

  /** Every id that stands in the facts of these events, whatever it names. */
  static List<UUID> idsIn(Collection<LedgerEvent> events) {
    return events.stream()
        .flatMap(event -> Stream.of(event.before(), event.after()))
        .flatMap(LedgerFacts::leaves)
        .filter(text -> ID.matcher(text).matches())
        .map(UUID::fromString)
        .distinct()
        .toList();
  }

  private static Stream<String> leaves(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case Map<?, ?> map -> map.values().stream().flatMap(LedgerFacts::leaves);
      case Collection<?> list -> list.stream().flatMap(LedgerFacts::leaves);
      default -> Stream.of(value.toString());
    };
  }

  /** What differs, by the name of the fact. */
  List<Difference> of(LedgerEvent event) {
    return Stream.of(event.before(), event.after())
        .flatMap(facts -> facts.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .flatMap(fact -> difference(fact, event).stream())
        .toList();
  }

  /** Where it moved from and to stands in the sentence already. */
  private static boolean told(String fact, LedgerEvent event) {
    return LedgerWords.state(event) != null && Set.of("state", "type").contains(fact);
  }

  private Optional<Difference> difference(String fact, LedgerEvent event) {
    if (told(fact, event)) {
      return Optional.empty();
    }
    String before = said(fact, event.before().get(fact));
    String after = said(fact, event.after().get(fact));
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of(new Difference(label(fact), before, after, null));
  }

  private @Nullable String said(String fact, @Nullable Object value) {
    if (value instanceof String id && ID.matcher(id).matches() && !names.containsKey(id)) {
      // Says nothing to whoever reads; the export has it.
      return null;
    }
    String words = NAMED_BY_PEOPLE.contains(fact) ? asIs(value) : words(value);
    if (words.isBlank()) {
      return null;
    }
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  private String asIs(@Nullable Object value) {
    return switch (value) {
      case String text -> text;
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining("; "));
      case null, default -> words(value);
    };
  }

  private String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> yes ? "yes" : "no";
      case Map<?, ?> map -> ofMap(map);
      case Collection<?> list ->
          list.stream().map(this::words).collect(Collectors.joining(list.size() > 1 ? "; " : ""));
      default -> ofText(value.toString());
    };
  }

  /** A step speaks for itself with its text; other maps name each fact. */
  private String ofMap(Map<?, ?> map) {
    Object text = map.get("text");
    return text != null
        ? words(text)
        : map.entrySet().stream()
            .filter(entry -> !words(entry.getValue()).isBlank())
            .map(entry -> label(String.valueOf(entry.getKey())) + " " + words(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private String ofText(String text) {
    if (ID.matcher(text).matches()) {
      return names.getOrDefault(text, text);
    }
    if (CONSTANT.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return times.told(text);
  }

  private static String label(String fact) {
    return fact.replaceAll("([A-Z])", " $1").replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
