package io.tidegate.review;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.Requirement;
import io.tidegate.change.Transition;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.execution.RunReader;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When a result may be accepted: tests are recorded and passed, the requester says that it works,
 * and whoever accepts did not implement it. Which of these are asked, the policy says.
 */
@Component
class ValidationGate implements Gate {
  private final RunReader runs;
  private final ValidationStore store;
  private final Accounts accounts;
  private final People people;

  ValidationGate(RunReader runs, ValidationStore store, Accounts accounts, People people) {
    this.runs = runs;
    this.store = store;
    this.accounts = accounts;
    this.people = people;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (!question.about(Transition.ACCEPT)) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    if (!change.rollingBack() && question.asks(Requirement.TESTS)) {
      tests(question)
          .map(blocker -> question.by(Requirement.TESTS, blocker))
          .ifPresent(blockers::add);
    }
    if (Validations.asksUat(change, question.policy())) {
      uat(question)
          .map(blocker -> question.by(Requirement.CONFIRMATION, blocker))
          .ifPresent(blockers::add);
    }
    if (change.type() != ChangeType.STANDARD && ownWork(question)) {
      blockers.add(implementedByThem(question));
    }
    return blockers;
  }

  private Optional<Blocker> tests(Question question) {
    Change change = question.change();
    List<TestRecord> tests = Tests.of(runs.read(change), store.tests(change.id()));
    String at = question.at("/validation");
    if (tests.isEmpty()) {
      return Optional.of(
          Blocker.of(
                  "tests-missing",
                  "No test is recorded",
                  "Record what was tested, and with what result.",
                  at)
              .overridableBy(Role.CHANGE_MANAGER));
    }
    return tests.stream()
        .filter(test -> !test.passed())
        .map(test ->
            Blocker.of(
                    "test-failed",
                    "A test failed: " + test.what(),
                    "Test it again, or roll back.",
                    at)
                .overridableBy(Role.CHANGE_MANAGER))
        .findFirst();
  }

  private Optional<Blocker> uat(Question question) {
    String at = question.at("/validation#uat");
    Optional<Confirmation> said = store.confirmations(question.change().id()).stream().findFirst();
    if (said.isEmpty()) {
      return Optional.of(
          Blocker.of("uat-missing", "The requester has not said whether it works", "", at)
              .overridableBy(Role.CHANGE_MANAGER));
    }
    return said.filter(word -> !word.works())
        .map(word ->
            Blocker.of(
                    "uat-denied",
                    "The requester says it does not work",
                    "“%s”".formatted(word.comment()),
                    at)
                .overridableBy(Role.CHANGE_MANAGER));
  }

  private boolean ownWork(Question question) {
    Change change = question.change();
    return change.people().implementers().contains(question.actor().person())
        && !accounts.get(change.account()).solo();
  }

  private Blocker implementedByThem(Question question) {
    return Blocker.of(
        "validator-implemented",
        "Whoever implemented a change does not accept it",
        asked(question.change()),
        question.at("#people"));
  }

  private String asked(Change change) {
    List<PersonId> asked = new ArrayList<>();
    PersonId validator = change.people().validator();
    if (validator != null) {
      asked.add(validator);
    }
    asked.add(change.people().requester());
    asked.removeAll(change.people().implementers());
    String names =
        people.named(asked).values().stream()
            .map(Person::name)
            .sorted()
            .collect(Collectors.joining(" or "));
    return names.isEmpty()
        ? "Name a validator who did not work on it."
        : names + " did not work on it and may accept.";
  }
}
