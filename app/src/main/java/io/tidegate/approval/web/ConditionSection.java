package io.tidegate.approval.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.OpenCondition;
import io.tidegate.approval.web.ApprovalPage.Condition;
import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the conditions of an approval, each with the form that ticks it off where it is theirs. */
@Component
class ConditionSection {
  private final Approvals approvals;
  private final People people;

  ConditionSection(Approvals approvals, People people) {
    this.approvals = approvals;
    this.people = people;
  }

  List<Condition> of(Actor reader, Change change, Sent sent, Times times) {
    List<OpenCondition> all = approvals.conditionsOf(change);
    Map<PersonId, Person> named = people.named(all.stream().map(OpenCondition::by).toList());
    boolean tells = approvals.mayMeet(reader, change);
    return all.stream().map(one -> condition(one, named, tells, sent, times)).toList();
  }

  /** The name of the form that ticks this one off; a page may hold several. */
  static String form(String vote) {
    return "condition-" + vote;
  }

  private static Condition condition(
      OpenCondition condition, Map<PersonId, Person> named, boolean tells, Sent sent, Times times) {
    Person by = named.get(condition.by());
    String vote = condition.vote().toString();
    boolean open = condition.metAt() == null;
    return new Condition(
        vote,
        condition.words(),
        by == null ? "" : by.name(),
        met(condition, times),
        open && tells ? telling(vote, sent) : null,
        open ? sent.in(form(vote)).problems() : Problems.none());
  }

  private static @Nullable String met(OpenCondition condition, Times times) {
    return condition.metAt() == null
        ? null
        : "Holds: “" + condition.how() + "”, " + times.moment(condition.metAt());
  }

  private static Field telling(String vote, Sent sent) {
    return sent.in(form(vote)).field("reason", "How you know that it holds").needed();
  }
}
