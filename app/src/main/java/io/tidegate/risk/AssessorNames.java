package io.tidegate.risk;

import io.tidegate.directory.People;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What to call those who appear in tasks, looked up together. */
@Component
class AssessorNames {
  private final People people;
  private final Teams teams;

  AssessorNames(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  TaskNames of(Collection<AssessmentTask> tasks) {
    Set<PersonId> persons = new HashSet<>();
    Map<TeamId, String> named = new HashMap<>();
    for (AssessmentTask task : tasks) {
      switch (task.assessor()) {
        case Assessor.Somebody(PersonId person) -> persons.add(person);
        case Assessor.AnyOf(TeamId team) -> named.computeIfAbsent(team, this::name);
      }
      persons.add(task.askedBy());
      if (task.view() != null) {
        persons.add(task.view().by());
      }
      if (task.waiver() != null) {
        persons.add(task.waiver().by());
      }
    }
    return new TaskNames(people.named(persons), named);
  }

  private String name(TeamId id) {
    return teams.get(id).name();
  }
}
