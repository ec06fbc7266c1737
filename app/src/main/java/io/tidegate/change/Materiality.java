package io.tidegate.change;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which aspects make a new revision when they are edited under approval (design, section 3).
 * Everything that an approver decides on is; what happened afterwards, and comments, are not.
 */
final class Materiality {
  static final Set<Aspect> DEFAULT = EnumSet.complementOf(EnumSet.of(Aspect.RESULT));

  private Materiality() {}
}
