package io.tidegate.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one rule reads before and after.
 *
 * @param before null for one that came
 * @param after null for one that went
 */
public record Wording(@Nullable String before, @Nullable String after) {
  /** What changed of the rules, in the order of the later ones; what went comes last. */
  static List<Wording> between(List<Clause> before, List<Clause> after) {
    Map<String, String> gone = new LinkedHashMap<>();
    before.forEach(clause -> gone.put(clause.subject(), clause.sentence()));
    List<Wording> changes = new ArrayList<>();
    for (Clause clause : after) {
      String was = gone.remove(clause.subject());
      if (!clause.sentence().equals(was)) {
        changes.add(new Wording(was, clause.sentence()));
      }
    }
    gone.values().forEach(sentence -> changes.add(new Wording(sentence, null)));
    return changes;
  }
}
