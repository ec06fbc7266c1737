package io.tidegate.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The random things that commands are made of, more often whole than not. */
final class RandomValues {

  private static final List<Scope> SCOPES =
      List.of(
          Scope.UNSAID,
          new Scope(Set.of(), "a contract only"),
          new Scope(Set.of("mail"), ""),
          new Scope(Set.of("mail", "router"), ""));

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean likely() {
    return random.nextInt(6) > 0;
  }

  boolean rarely() {
    return !likely();
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  Person person() {
    return any(Person.values());
  }

  String reason() {
    return likely() ? "because" : "";
  }

  Scope scope() {
    return SCOPES.get(random.nextInt(SCOPES.size()));
  }

  RiskAnswers answers() {
    int least = random.nextInt(1, 6);
    return new RiskAnswers(
        score(least), score(least), score(least), score(least), likely() ? score(least) : 0);
  }

  private int score(int least) {
    return Math.min(5, least + random.nextInt(2));
  }

  Plan plan() {
    return random.nextInt(4) > 0
        ? Plan.OF_THE_MODEL
        : new Plan(likely(), likely(), likely(), random.nextBoolean());
  }

  TimeWindow window(int now) {
    int start = now + random.nextInt(-30, 30);
    return new TimeWindow(start, start + random.nextInt(1, 400));
  }

  Set<Person> implementers() {
    Set<Person> people = EnumSet.noneOf(Person.class);
    people.add(any(Person.IMPLEMENTER, Person.PEER, Person.CAB_MEMBER_3));
    if (rarely()) {
      people.add(any(Person.CHANGE_MANAGER, Person.CAB_MEMBER_1, Person.ECAB_MEMBER));
    }
    return people;
  }
}
