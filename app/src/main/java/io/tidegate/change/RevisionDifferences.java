package io.tidegate.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions, field by field; of lists only the entries that differ. */
public final class RevisionDifferences {
  private RevisionDifferences() {}

  /** In the order of the aspects; empty when both say the same. */
  public static List<FieldDifference> between(Revision before, Revision after) {
    List<FieldDifference> differences = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (!Objects.equals(before.hashes().get(aspect), after.hashes().get(aspect))) {
        differences.addAll(
            fields(
                aspect,
                before.parts().getOrDefault(aspect, Map.of()),
                after.parts().getOrDefault(aspect, Map.of())));
      }
    }
    return differences;
  }

  private static List<FieldDifference> fields(
      Aspect aspect, Map<String, Object> before, Map<String, Object> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .flatMap(name -> values(aspect, name, before.get(name), after.get(name)).stream())
        .toList();
  }

  private static List<FieldDifference> values(
      Aspect aspect, String name, @Nullable Object before, @Nullable Object after) {
    if (before instanceof List<?> old && after instanceof List<?> now) {
      return entries(aspect, name, old, now);
    }
    return List.of(new FieldDifference(aspect, name, words(before), words(after)));
  }

  private static List<FieldDifference> entries(
      Aspect aspect, String name, List<?> old, List<?> now) {
    List<FieldDifference> differences = new ArrayList<>();
    old.stream()
        .filter(entry -> !now.contains(entry))
        .forEach(gone -> differences.add(new FieldDifference(aspect, name, words(gone), null)));
    now.stream()
        .filter(entry -> !old.contains(entry))
        .forEach(added -> differences.add(new FieldDifference(aspect, name, null, words(added))));
    return differences;
  }

  private static @Nullable String words(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean yes -> yes ? "yes" : "no";
      case Map<?, ?> step when step.containsKey("text") ->
          "%s: %s (%s min)".formatted(step.get("kind"), step.get("text"), step.get("minutes"));
      case Map<?, ?> other -> other.toString();
      default -> value.toString();
    };
  }
}
