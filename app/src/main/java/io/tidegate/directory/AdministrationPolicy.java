package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;

/** Who may change the directory: administrators of the account; people their own things. */
final class AdministrationPolicy {
  private AdministrationPolicy() {}

  static boolean administers(Actor actor) {
    return actor.isSystem()
        || (actor.confinedTo() == null && actor.holdsEverywhere(Role.ADMINISTRATOR));
  }

  static void requireAdministrator(Actor actor) {
    if (!administers(actor)) {
      throw new Forbidden("Only an administrator of the account may do this.");
    }
  }

  static void requireSelfOrAdministrator(Actor actor, PersonId person) {
    if (!actor.person().equals(person)) {
      requireAdministrator(actor);
    }
  }
}
