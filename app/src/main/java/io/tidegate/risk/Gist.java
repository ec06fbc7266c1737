package io.tidegate.risk;

import java.util.LinkedHashMap;
import java.util.Map;

/** An assessment in plain names and values, for those who remember it. */
final class Gist {
  private Gist() {}

  /** What the ledger keeps of it. */
  static Map<String, Object> forLedger(Assessment assessment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("level", assessment.level().title());
    facts.put("total", assessment.total());
    assessment
        .questionnaire()
        .answers()
        .forEach(answer -> facts.put(answer.question().slug(), answer.score()));
    return facts;
  }

  /** What an approver sees of the risk; the same answers, the same content. */
  static Map<String, Object> forRevision(Assessment assessment) {
    Map<String, Object> content = new LinkedHashMap<>(forLedger(assessment));
    assessment
        .questionnaire()
        .answers()
        .forEach(answer -> content.put(answer.question().slug() + "Because", answer.reason()));
    return content;
  }
}
