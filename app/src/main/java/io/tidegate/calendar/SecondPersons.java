package io.tidegate.calendar;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands by when a rule is stepped over: somebody else of the staff. */
@Component
class SecondPersons {
  private static final int LONGEST_REASON = 1000;

  private final People people;

  SecondPersons(People people) {
    this.people = people;
  }

  /** Null, with a problem, when nobody fitting is named. */
  @Nullable Named named(Actor actor, @Nullable PersonId second, List<Problem> problems) {
    Person named = second == null ? null : people.named(List.of(second)).get(second);
    if (named == null
        || !named.isStaff()
        || named.archived()
        || named.id().equals(actor.person())) {
      problems.add(new Problem("second", "Name somebody else of the staff who stands by."));
      return null;
    }
    return new Named(named.id(), named.name());
  }

  /** What is wrong with a reason; others may be added. */
  static List<Problem> reasoned(String reason) {
    List<Problem> problems = new ArrayList<>();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      problems.add(
          new Problem("reason", "Say why, within %d characters.".formatted(LONGEST_REASON)));
    }
    return problems;
  }

  /** Somebody who stands by. */
  record Named(PersonId id, String name) {}
}
