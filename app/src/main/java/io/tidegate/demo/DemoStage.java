package io.tidegate.demo;

import io.tidegate.directory.Account;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import java.util.Map;
import java.util.Random;

/**
 * What a chapter finds: the account, who is there and how they act.
 *
 * @param clients by their two letters
 * @param people by their names
 * @param actors the same people as they act, by their names
 * @param weeks how many weeks of work it has behind it
 */
record DemoStage(
    Account account,
    Map<String, Client> clients,
    Map<String, Person> people,
    Map<String, Actor> actors,
    int weeks) {
  private static final long SEED = 20_260_101;

  /** Chance that is the same in every demo, so that screenshots and tests agree. */
  Random chance(String chapter) {
    return new Random(SEED + chapter.hashCode());
  }

  Client client(String letters) {
    return required(clients, letters);
  }

  Person person(String name) {
    return required(people, name);
  }

  Actor actor(String name) {
    return required(actors, name);
  }

  private static <T> T required(Map<String, T> things, String name) {
    T thing = things.get(name);
    if (thing == null) {
      throw new IllegalArgumentException("The demo knows no " + name);
    }
    return thing;
  }
}
