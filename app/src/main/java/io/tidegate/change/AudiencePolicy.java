package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who hears news of a change. */
final class AudiencePolicy {
  private AudiencePolicy() {}

  /**
   * Those with a part in it and those who follow it, without who muted it.
   *
   * @param stances what anybody said of it
   */
  static Set<PersonId> audience(People people, Map<PersonId, Stance> stances) {
    Set<PersonId> audience = own(people);
    stances.forEach((person, stance) -> {
      switch (stance) {
        case FOLLOWING -> audience.add(person);
        case MUTED -> audience.remove(person);
        case USUAL -> {}
      }
    });
    return audience;
  }

  /** Those with a part in it: it is theirs without their following it. */
  static Set<PersonId> own(People people) {
    Set<PersonId> own = new LinkedHashSet<>();
    own.add(people.owner());
    own.add(people.requester());
    own.addAll(people.implementers());
    if (people.validator() != null) {
      own.add(people.validator());
    }
    if (people.decider() != null) {
      own.add(people.decider());
    }
    return own;
  }
}
