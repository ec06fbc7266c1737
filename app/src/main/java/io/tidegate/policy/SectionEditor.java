package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.List;

/**
 * How people read and write one section, brought as a bean by the room that brought the section.
 * One whose rules fit a form of plain inputs is a {@link FormEditor} and needs no page of its own;
 * any other brings a page at {@code /policy/drafts/{id}/sections/} and its section's name, and
 * writes through {@link Drafts#put}.
 */
public interface SectionEditor<T> {
  /** The section that it edits, and how it is introduced. */
  About<T> about();

  /** The section that it edits. */
  default Section<T> section() {
    return about().section();
  }

  /** The section's name as people read it. */
  default String title() {
    return about().title();
  }

  /** What the section decides, in a sentence. */
  default String explains() {
    return about().explains();
  }

  /** Its place among the sections, ascending. */
  default int order() {
    return about().order();
  }

  /** The rules in plain words, in the order in which one wants to read them. */
  List<Clause> words(T rules);

  /**
   * All that is wrong with rules that otherwise read: none for those that may be published. Forms,
   * files and programs are held to the same. A problem's field is the path within the rules, such
   * as {@code criteria[2].sentence}.
   */
  default List<Problem> problems(T rules) {
    return List.of();
  }
}
