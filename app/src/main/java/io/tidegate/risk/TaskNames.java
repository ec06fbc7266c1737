package io.tidegate.risk;

import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.util.Map;

/** What to call those who appear in some tasks. */
public record TaskNames(Map<PersonId, Person> people, Map<TeamId, String> teams) {
  public TaskNames {
    people = Map.copyOf(people);
    teams = Map.copyOf(teams);
  }

  /** Who is asked. */
  public String of(Assessor assessor) {
    return switch (assessor) {
      case Assessor.Somebody(PersonId person) -> of(person);
      case Assessor.AnyOf(TeamId team) -> teams.getOrDefault(team, "A team");
    };
  }

  /** Somebody; called so when the reader may not know who. */
  public String of(PersonId id) {
    Person person = people.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
