package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;

/** Who may change the directory: administrators of the account; people their own things. */
public final class AdministrationPolicy {
  private AdministrationPolicy() {}

  /** Whether the actor administers the account. */
  public static boolean administers(Actor actor) {
    return actor.isSystem()
        || (actor.confinedTo() == null && actor.holdsEverywhere(Role.ADMINISTRATOR));
  }

  /** Throws {@code Forbidden} for anybody who does not administer the account. */
  public static void requireAdministrator(Actor actor) {
    if (!administers(actor)) {
      throw new Forbidden("Only an administrator of the account may do this.");
    }
  }

  /** Throws {@code Forbidden} for anybody but this person and the administrators. */
  public static void requireSelfOrAdministrator(Actor actor, PersonId person) {
    if (!actor.person().equals(person)) {
      requireAdministrator(actor);
    }
  }
}
