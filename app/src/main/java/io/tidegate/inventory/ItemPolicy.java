package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.List;

/** What a configuration item may be, and who may say so. */
class ItemPolicy {
  static final int LONGEST_NAME = 200;

  private ItemPolicy() {}

  /** Staff who work on a client's environment keep its inventory; a client's people read it. */
  static boolean mayMaintain(Actor actor, ClientId client) {
    return actor.isSystem()
        || (actor.confinedTo() == null
            && actor.holdsAny(
                client,
                Role.ADMINISTRATOR,
                Role.CHANGE_MANAGER,
                Role.IMPLEMENTER,
                Role.SERVICE_OWNER));
  }

  static List<Problem> problemsOf(ItemFacts facts) {
    List<Problem> problems = new ArrayList<>();
    if (facts.name().isEmpty()) {
      problems.add(new Problem("name", "Give it the name people know it by."));
    }
    if (facts.name().length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Shorten the name to 200 characters."));
    }
    if (facts.criticality() < 1 || facts.criticality() > 5) {
      problems.add(new Problem("criticality", "Criticality goes from 1 to 5."));
    }
    if (facts.usersServed() < 0) {
      problems.add(new Problem("usersServed", "Users served is a count: 0 or more."));
    }
    if (facts.state() == State.RETIRED) {
      problems.add(new Problem("state", "Retire it on its own page, with a reason."));
    }
    problems.addAll(AttributePolicy.problemsOf(facts.attributes()));
    return problems;
  }
}
