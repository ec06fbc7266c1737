package io.tidegate.change.web;

import io.tidegate.change.Tags;
import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what somebody can do to several changes at once. */
@Component
class Bulks {
  private static final int MOST = 300;
  private static final Set<Role> WRITING = EnumSet.of(Role.CHANGE_MANAGER, Role.IMPLEMENTER);

  private final People people;
  private final Tags tags;

  Bulks(People people, Tags tags) {
    this.people = people;
    this.tags = tags;
  }

  /** What is offered; each change is asked again whether it may be done to it. */
  Bulk of(Actor actor) {
    if (actor.confinedTo() != null || WRITING.stream().noneMatch(actor::holdsSomewhere)) {
      return new Bulk(List.of(), List.of());
    }
    List<Option> owners =
        people.list(new PersonFilter(null, true, null, "", false), null, MOST).items().stream()
            .map(person -> Option.of(person.id().toString(), person.name()))
            .toList();
    return new Bulk(owners, tags.inUse(MOST));
  }
}
