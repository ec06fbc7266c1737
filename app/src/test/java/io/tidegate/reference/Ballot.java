package io.tidegate.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The votes that stand; one person counts once in a stage and may count in several (A7). */
final class Ballot {

  private final List<Vote> votes = new ArrayList<>();

  List<Vote> votes() {
    return List.copyOf(votes);
  }

  void cast(Vote vote) {
    votes.removeIf(earlier -> earlier.isOf(vote.stage(), vote.person()));
    votes.add(vote);
  }

  void withdraw(Person person) {
    votes.removeIf(vote -> vote.person() == person);
  }

  void takeBack(Vote vote) {
    votes.remove(vote);
  }

  void lapse() {
    votes.clear();
  }

  void lapseExcept(String stage) {
    votes.removeIf(vote -> !vote.stage().equals(stage));
  }

  boolean has(Person person) {
    return votes.stream().anyMatch(vote -> vote.person() == person);
  }

  boolean has(String stage, Person person) {
    return votes.stream().anyMatch(vote -> vote.isOf(stage, person));
  }

  Rule.Count count(String stage, Set<Person> eligible) {
    return new Rule.Count(
        eligible.size(),
        count(stage, eligible, Vote.Choice.YES),
        count(stage, eligible, Vote.Choice.NO),
        count(stage, eligible, Vote.Choice.ABSTAIN));
  }

  private int count(String stage, Set<Person> eligible, Vote.Choice choice) {
    return (int)
        votes.stream()
            .filter(vote -> vote.stage().equals(stage))
            .filter(vote -> eligible.contains(vote.person()))
            .filter(vote -> vote.choice() == choice)
            .count();
  }
}
