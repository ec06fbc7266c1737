package io.tidegate.change;

import io.tidegate.directory.Accounts;
import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who must be named, and who must not be the same, where the policy asks for it. An account in solo
 * mode has nobody else, so there it is said and stops nothing.
 */
@Component
class PeopleGate implements Gate {
  private final Accounts accounts;

  PeopleGate(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    People people = question.change().people();
    List<Blocker> blockers = new ArrayList<>();
    if (people.implementers().isEmpty() && question.asks(Requirement.IMPLEMENTERS)) {
      blockers.add(
          question.by(
              Requirement.IMPLEMENTERS,
              named("implementers-missing", "Name who does it", question)));
    }
    if (!validated(people) && question.asks(Requirement.VALIDATOR)) {
      blockers.add(
          apart(
              question,
              Requirement.VALIDATOR,
              named(
                  "validator-missing",
                  "Name who says that it works, and does not do it",
                  question)));
    }
    if (people.implementers().contains(people.requester())
        && question.asks(Requirement.DUTIES_APART)) {
      blockers.add(
          apart(
              question,
              Requirement.DUTIES_APART,
              named(
                  "requester-implements", "Whoever asked for it does not implement it", question)));
    }
    return blockers;
  }

  private static boolean validated(People people) {
    PersonId validator = people.validator();
    return validator != null && !people.implementers().contains(validator);
  }

  private static Blocker named(String code, String sentence, Question question) {
    return Blocker.of(code, sentence, "", question.at("/request#people"));
  }

  private Blocker apart(Question question, Requirement requirement, Blocker blocker) {
    Blocker asked = question.by(requirement, blocker);
    return accounts.get(question.change().account()).solo() ? asked.asCaution() : asked;
  }
}
