package io.tidegate.reference;

import java.util.Set;

/** What an approver saw: two equal contents have the same hash and are the same revision (A19). */
public record Content(
    Scope scope, RiskAnswers risk, Plan plan, TimeWindow window, Set<Person> implementers) {

  static Content blank(ChangeType type) {
    Plan plan = type == ChangeType.STANDARD ? Plan.OF_THE_MODEL : Plan.UNWRITTEN;
    return new Content(Scope.UNSAID, RiskAnswers.NONE, plan, TimeWindow.UNCHOSEN, Set.of());
  }

  Content with(Scope next) {
    return new Content(next, risk, plan, window, implementers);
  }

  Content with(RiskAnswers next) {
    return new Content(scope, next, plan, window, implementers);
  }

  Content with(Plan next) {
    return new Content(scope, risk, next, window, implementers);
  }

  Content with(TimeWindow next) {
    return new Content(scope, risk, plan, next, implementers);
  }

  Content with(Set<Person> next) {
    return new Content(scope, risk, plan, window, Set.copyOf(next));
  }
}
