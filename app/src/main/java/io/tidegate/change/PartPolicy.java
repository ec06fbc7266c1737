package io.tidegate.change;

import io.tidegate.change.PartGiven.Part;
import io.tidegate.kernel.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has a part that they did not have before. */
final class PartPolicy {
  private PartPolicy() {}

  /** What each has now and had not before; of several parts the first counts. */
  static Map<PersonId, Part> given(People before, People after) {
    Map<PersonId, Part> given = new LinkedHashMap<>(of(after));
    if (after.owner().equals(before.owner())) {
      given.remove(after.owner(), Part.OWNER);
    }
    before.implementers().forEach(person -> given.remove(person, Part.IMPLEMENTER));
    if (before.validator() != null) {
      given.remove(before.validator(), Part.VALIDATOR);
    }
    return given;
  }

  /** The parts that others than the requester were given; of several the first counts. */
  static Map<PersonId, Part> of(People people) {
    Map<PersonId, Part> parts = new LinkedHashMap<>();
    parts.put(people.owner(), Part.OWNER);
    people.implementers().forEach(person -> parts.putIfAbsent(person, Part.IMPLEMENTER));
    if (people.validator() != null) {
      parts.putIfAbsent(people.validator(), Part.VALIDATOR);
    }
    return parts;
  }
}
