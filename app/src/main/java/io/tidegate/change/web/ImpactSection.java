package io.tidegate.change.web;

import io.tidegate.ui.PathLine;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Whom the change hits, worst first, apart from what it affects.
 *
 * @param summary such as {@code 2 affected, 7 impacted, 84 users}
 * @param lines the worst
 * @param folded those that follow
 * @param more how many there are behind those, of which {@code critical} are critical
 */
record ImpactSection(
    String summary, List<PathLine> lines, List<PathLine> folded, int more, int critical)
    implements View {
  /** What the fold holds, such as {@code And 34 more, none critical}. */
  String fold() {
    int all = folded.size() + more;
    return "And %d more, %s critical".formatted(all, critical == 0 ? "none" : critical);
  }
}
