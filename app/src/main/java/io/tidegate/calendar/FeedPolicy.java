package io.tidegate.calendar;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Who may read what by a feed. Asked when one is made and each time that it is read, with the roles
 * that its person holds then. Pure.
 */
final class FeedPolicy {
  private FeedPolicy() {}

  static boolean yields(FeedReach reach, @Nullable ClientId client, Actor person) {
    return switch (reach) {
      case PERSON -> !person.grants().isEmpty();
      case CLIENT -> client != null && person.sees(client) && holdsSomething(person, client);
      case ACCOUNT -> person.confinedTo() == null && holdsSomethingEverywhere(person);
    };
  }

  private static boolean holdsSomething(Actor person, ClientId client) {
    return person.grants().stream()
        .anyMatch(grant -> grant.client() == null || client.equals(grant.client()));
  }

  private static boolean holdsSomethingEverywhere(Actor person) {
    return person.grants().stream().map(Grant::client).anyMatch(client -> client == null);
  }
}
