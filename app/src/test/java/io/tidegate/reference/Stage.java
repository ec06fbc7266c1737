package io.tidegate.reference;

import java.util.Set;

/** One stage of a route: who may vote, and how many must agree. */
public record Stage(String name, Set<Person> eligible, Rule rule) {

  StageAnswer answer(Ballot ballot) {
    return rule.answer(ballot.count(name, eligible));
  }
}
