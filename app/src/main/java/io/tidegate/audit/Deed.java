package io.tidegate.audit;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act to write down.
 *
 * @param room the room whose thing was acted on, such as {@code change}; with {@code subject} it
 *     names the thing
 * @param client the client concerned; null for acts on the account itself
 * @param name what was done, in the past tense and in kebab case, such as {@code window-moved}
 * @param onBehalfOf the person somebody stood in for; null when they acted for themselves
 * @param before what the touched facts were, by name; values are strings, numbers, booleans, lists
 *     or maps of such
 * @param reason why, in the actor's words; empty when none was asked for
 */
public record Deed(
    String room,
    UUID subject,
    @Nullable ClientId client,
    String name,
    @Nullable PersonId onBehalfOf,
    Map<String, ?> before,
    Map<String, ?> after,
    String reason) {
  /** An act on a thing, with nothing else to say yet. */
  public static Deed of(String room, UUID subject, @Nullable ClientId client, String name) {
    return new Deed(room, subject, client, name, null, Map.of(), Map.of(), "");
  }

  /** The same act, with what the facts were and what they became. */
  public Deed changing(Map<String, ?> before, Map<String, ?> after) {
    return new Deed(room, subject, client, name, onBehalfOf, before, after, reason);
  }

  /** The same act, with what came of it. */
  public Deed with(Map<String, ?> after) {
    return changing(before, after);
  }

  /** The same act, with its reason. */
  public Deed because(String reason) {
    return new Deed(room, subject, client, name, onBehalfOf, before, after, reason);
  }

  /** The same act, done in the place of somebody else; null leaves it the actor's own. */
  public Deed onBehalfOf(@Nullable PersonId principal) {
    return new Deed(room, subject, client, name, principal, before, after, reason);
  }
}
