package io.tidegate.cab;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may answer for a meeting: whoever may hold one. */
@Service
public class Chairs {
  private final People people;

  Chairs(People people) {
    this.people = people;
  }

  /** Change managers and the board, by name. */
  @Transactional(readOnly = true)
  public List<Person> all() {
    return Stream.of(Role.CHANGE_MANAGER, Role.CAB_MEMBER)
        .flatMap(role -> people.staffHolding(role).stream())
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /**
   * Throws {@link Invalid} when the chair is to pass on to somebody who cannot hold a meeting.
   *
   * @param asked to whom; null to leave it
   * @param now who has it, and may keep it
   */
  void check(@Nullable PersonId asked, PersonId now) {
    boolean may =
        asked == null
            || asked.equals(now)
            || all().stream().anyMatch(person -> person.id().equals(asked));
    if (!may) {
      throw new Invalid("chair", "Choose a member of the CAB or a change manager.");
    }
  }
}
