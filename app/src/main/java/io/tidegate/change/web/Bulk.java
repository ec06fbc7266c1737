package io.tidegate.change.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done to several changes at once; each change is asked again whether it may be.
 *
 * @param owners to whom they can be given; empty when the reader may do nothing to several
 * @param tags those in use, to be offered
 */
record Bulk(List<Option> owners, List<String> tags) {
  private static final Set<Role> WRITING = EnumSet.of(Role.CHANGE_MANAGER, Role.IMPLEMENTER);

  static Bulk of(Actor reader, ListChoices.Offered offered) {
    boolean writes = WRITING.stream().anyMatch(reader::holdsSomewhere);
    return reader.confinedTo() == null && writes
        ? new Bulk(offered.staff(), offered.tags())
        : new Bulk(List.of(), List.of());
  }

  boolean offered() {
    return !owners.isEmpty();
  }
}
