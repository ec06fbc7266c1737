package io.tidegate.policy.web;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.Draft;
import io.tidegate.policy.InputGroup;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one section of a draft.
 *
 * @param refusal why it was not saved though nothing is wrong with it; empty when it was
 */
public record SectionPage(
    Frame frame,
    Draft draft,
    String whose,
    Section section,
    List<InputGroup> groups,
    Problems problems,
    String refusal)
    implements View {
  /**
   * Which section it is, and how it stands in the draft.
   *
   * @param owns whether the client has rules of its own here, which can be given back
   */
  public record Section(
      String name, String title, String explains, boolean set, boolean owns, boolean edits) {}

  /** What is wrong with one input; null when nothing is. */
  public @Nullable String at(String name) {
    return problems.at(name);
  }

  /** Whether something is wrong with a cell of a table, which the table then says. */
  public List<Problem> within(String table) {
    return problems.all().stream()
        .filter(problem -> problem.field().startsWith(table + "["))
        .toList();
  }
}
