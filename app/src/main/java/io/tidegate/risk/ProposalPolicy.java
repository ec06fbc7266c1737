package io.tidegate.risk;

import java.util.List;

/** What the facts suggest for each question, and why. Pure: the same facts, the same proposals. */
public final class ProposalPolicy {
  private ProposalPolicy() {}

  /** One proposal for each question, in their order. */
  public static List<Proposal> propose(RiskFacts facts) {
    return List.of(
        users(facts),
        SystemsProposal.of(facts),
        SecurityProposal.of(facts),
        RollbackProposal.of(facts.rollback()),
        TimingProposal.of(facts.timing()));
  }

  private static Proposal users(RiskFacts facts) {
    if (facts.clients() > 1) {
      return new Proposal(
          Question.USERS,
          5,
          "%d clients are reached, %s"
              .formatted(facts.clients(), Wording.count(facts.users(), "user")));
    }
    return new Proposal(Question.USERS, usersScore(facts.users()), usersReason(facts));
  }

  private static int usersScore(int users) {
    if (users <= 1) {
      return 1;
    }
    if (users <= 10) {
      return 2;
    }
    if (users <= 50) {
      return 3;
    }
    return users <= 200 ? 4 : 5;
  }

  private static String usersReason(RiskFacts facts) {
    if (facts.affected().isEmpty()) {
      return "No item of the inventory is affected";
    }
    if (facts.users() == 0) {
      return "The inventory counts no users on what is affected";
    }
    String reached =
        facts.impacted().isEmpty()
            ? "the affected items"
            : "the affected items and what depends on them";
    return Wording.capital(Wording.count(facts.users(), "user"))
        + (facts.users() == 1 ? " is" : " are")
        + " served by "
        + reached;
  }
}
