package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;

/**
 * As what somebody takes a transition: by their part in this change, or by a role they hold for its
 * client.
 */
public enum Capacity {
  REQUESTER("the requester"),
  OWNER("the owner"),
  IMPLEMENTER("an implementer of this change"),
  VALIDATOR("the validator"),
  ANY_IMPLEMENTER("an implementer"),
  CHANGE_MANAGER("a change manager"),
  TIDEGATE("Tidegate itself");

  private final String title;

  Capacity(String title) {
    this.title = title;
  }

  /** How a sentence names it. */
  public String title() {
    return title;
  }

  /**
   * Whether the actor acts in this capacity on this change. A change that names no implementer is
   * open to any of them.
   */
  public boolean heldBy(Actor actor, Change change) {
    People people = change.people();
    return switch (this) {
      case REQUESTER -> people.requester().equals(actor.person());
      case OWNER -> people.owner().equals(actor.person());
      case IMPLEMENTER ->
          people.implementers().contains(actor.person())
              || (people.implementers().isEmpty() && ANY_IMPLEMENTER.heldBy(actor, change));
      case VALIDATOR -> actor.person().equals(people.validator());
      case ANY_IMPLEMENTER -> actor.holdsAny(change.client(), Role.IMPLEMENTER);
      case CHANGE_MANAGER -> actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
      case TIDEGATE -> actor.isSystem();
    };
  }
}
