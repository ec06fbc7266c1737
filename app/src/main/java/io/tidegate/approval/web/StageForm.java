package io.tidegate.approval.web;

import io.tidegate.policy.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row's form as it was sent: to be saved, or to be drawn with a stage more or less. */
final class StageForm {
  private static final String ADD = "add";
  private static final String DROP = "drop:";

  private final Map<String, List<String>> sent;

  StageForm(Map<String, List<String>> sent) {
    this.sent = sent;
  }

  boolean saves() {
    return !act().equals(ADD) && !act().startsWith(DROP);
  }

  Typed typed() {
    return new Typed(sent);
  }

  /** With a stage more, decided after the others, or without one. */
  Typed acted() {
    Map<String, List<String>> fields = new LinkedHashMap<>(sent);
    List<String> stages = new ArrayList<>(sent.getOrDefault("stage", List.of()));
    if (act().equals(ADD)) {
      int fresh =
          stages.stream()
                  .filter(index -> index.matches("\\d{1,2}"))
                  .mapToInt(Integer::parseInt)
                  .max()
                  .orElse(-1)
              + 1;
      stages.add(Integer.toString(fresh));
      fields.put("s" + fresh + "-turn", List.of(Integer.toString(stages.size())));
      fields.put("s" + fresh + "-kind", List.of(StageKind.PEOPLE.code()));
      fields.put("s" + fresh + "-rule", List.of(RuleKind.ANY.code()));
    } else {
      stages.remove(act().substring(DROP.length()));
    }
    fields.put("stage", stages);
    return new Typed(fields);
  }

  private String act() {
    List<String> acts = Objects.requireNonNullElse(sent.get("act"), List.of());
    return acts.isEmpty() ? "save" : acts.getLast();
  }
}
