package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who may read, write and review the policy. A client of null is the whole account. */
public final class PolicyRights {
  private static final Role[] WRITERS = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR};
  private static final Role[] REVIEWERS = {
    Role.CHANGE_MANAGER, Role.ADMINISTRATOR, Role.IT_LEADERSHIP
  };

  private PolicyRights() {}

  /** Throws {@link Forbidden} to anybody but the account's staff. */
  public static void mustRead(Actor actor) {
    if (actor.confinedTo() != null) {
      throw new Forbidden("The account's staff read its policy.");
    }
  }

  /** Whether the actor may write, publish and discard drafts of it. */
  public static boolean mayWrite(Actor actor, @Nullable ClientId client) {
    return holds(actor, client, WRITERS);
  }

  /** Whether the actor may write drafts of anything. */
  public static boolean mayWriteSomething(Actor actor) {
    return Arrays.stream(WRITERS).anyMatch(actor::holdsSomewhere);
  }

  /** Whether the actor may approve the draft: nobody approves what they wrote. */
  public static boolean mayReview(Actor actor, Draft draft) {
    return holds(actor, draft.client(), REVIEWERS) && !draft.authors().contains(actor.person());
  }

  static void mustWrite(Actor actor, @Nullable ClientId client) {
    if (!mayWrite(actor, client)) {
      throw new Forbidden("Only change managers and administrators write the policy.");
    }
  }

  static void mustReview(Actor actor, Draft draft) {
    if (!mayReview(actor, draft)) {
      throw new Forbidden(
          "A draft is reviewed by a change manager, an administrator or IT leadership who wrote"
              + " nothing of it.");
    }
  }

  private static boolean holds(Actor actor, @Nullable ClientId client, Role... roles) {
    return client == null
        ? Arrays.stream(roles).anyMatch(actor::holdsEverywhere)
        : actor.holdsAny(client, roles);
  }
}
