package io.tidegate.change;

import io.tidegate.kernel.Role;
import java.util.Set;

/**
 * One reason why a change cannot take a transition now (design, section 2).
 *
 * @param code stable, in kebab case, for the API and the ledger
 * @param sentence the fact in plain words
 * @param detail the evidence and the way out; may be empty
 * @param href where it is dealt with, as an address within Tidegate
 * @param overridableBy roles that may pass it with a reason; empty when nobody may
 * @param caution when true it is shown but stops nothing
 * @param rule the rule of the policy that asks for it, in words; empty where the lifecycle itself
 *     does
 */
public record Blocker(
    String code,
    String sentence,
    String detail,
    String href,
    Set<Role> overridableBy,
    boolean caution,
    String rule) {
  public Blocker {
    overridableBy = Set.copyOf(overridableBy);
  }

  /** A reason that nobody can pass. */
  public static Blocker of(String code, String sentence, String detail, String href) {
    return new Blocker(code, sentence, detail, href, Set.of(), false, "");
  }

  /** The same, passable with a reason by these roles. */
  public Blocker overridableBy(Role... roles) {
    return new Blocker(code, sentence, detail, href, Set.of(roles), caution, rule);
  }

  /** The same, shown but stopping nothing. */
  public Blocker asCaution() {
    return new Blocker(code, sentence, detail, href, Set.of(), true, rule);
  }

  /** The same, asked for by this rule of the policy. */
  public Blocker by(String rule) {
    return new Blocker(code, sentence, detail, href, overridableBy, caution, rule);
  }

  /** The evidence and the way out, then the rule that asks for it; may be empty. */
  public String because() {
    return (detail + " " + rule).strip();
  }
}
