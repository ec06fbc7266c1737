package io.tidegate.approval;

import io.tidegate.change.Aspect;
import java.util.Map;
import java.util.Set;

/**
 * What a revision of a change says: a hash for each aspect. Two contents are the same to a stage
 * when the aspects it decides on are.
 *
 * @param revision the revision's number, rising from 1
 */
public record Content(int revision, Map<Aspect, String> aspects) {
  public Content {
    aspects = Map.copyOf(aspects);
  }

  /**
   * Whether both say the same on these aspects; an empty scope asks for all of them. An aspect that
   * neither knows never counts as the same, so a scope outside the revision approves nothing.
   */
  public boolean sameAs(Content other, Set<Aspect> scope) {
    if (scope.isEmpty()) {
      return aspects.equals(other.aspects);
    }
    return scope.stream().allMatch(aspect -> sameOn(aspect, other));
  }

  private boolean sameOn(Aspect aspect, Content other) {
    String mine = aspects.get(aspect);
    return mine != null && mine.equals(other.aspects.get(aspect));
  }
}
