package io.tidegate.policy;

import java.util.List;

/** The editor of a section whose rules fit a form of plain inputs, which the room draws itself. */
public interface FormEditor<T> extends SectionEditor<T> {
  /** The form, filled with these rules. The inputs' names are paths within the rules. */
  List<InputGroup> inputs(T rules);

  /** The rules that were typed. What cannot be read is noted there, and reads as something. */
  T read(Typed typed);
}
