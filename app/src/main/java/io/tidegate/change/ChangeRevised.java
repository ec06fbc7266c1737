package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import java.util.Set;

/**
 * A new revision was cut while an approval was sought or held. Published inside the transaction of
 * the edit, so that the route is computed again before anybody sees the edit.
 *
 * @param aspects what differs from the revision before
 */
public record ChangeRevised(
    AccountId account, Change change, Revision revision, Set<Aspect> aspects, Actor by) {
  public ChangeRevised {
    aspects = Set.copyOf(aspects);
  }
}
