package io.tidegate.change.web;

import io.tidegate.ui.PathLine;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the change hits, worst first, apart from what it affects.
 *
 * @param summary such as {@code 2 affected, 7 impacted, 84 users}
 * @param lines the worst
 * @param folded those that follow
 * @param more how many there are behind those, of which {@code critical} are critical
 * @param look whether somebody looked; null where nobody is asked to and nobody did
 * @param safe what trouble reaches and does not hit, with the reason
 */
record ImpactSection(
    String summary,
    List<PathLine> lines,
    List<PathLine> folded,
    int more,
    int critical,
    @Nullable Look look,
    List<SafeLine> safe)
    implements View {
  /**
   * Whether somebody looked.
   *
   * @param said who and when, in words
   * @param path where the reader says that they did; null where they may not
   */
  record Look(String said, @Nullable String path, long version) {}

  /**
   * An item that trouble reaches and does not hit.
   *
   * @param why such as {@code holds by redundancy: 2 of 3 of “hosts” still up, 2 needed}
   * @param age how old that word is; empty where it needs none
   */
  record SafeLine(String name, String href, String why, String age) {}

  /** What the fold holds, such as {@code And 34 more, none critical}. */
  String fold() {
    int all = folded.size() + more;
    return "And %d more, %s critical".formatted(all, critical == 0 ? "none" : critical);
  }
}
