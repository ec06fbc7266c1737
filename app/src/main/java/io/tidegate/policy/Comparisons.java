package io.tidegate.policy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells two policies apart in words. */
@Component
public class Comparisons {
  private final Editors editors;

  Comparisons(Editors editors) {
    this.editors = editors;
  }

  /** The sections that say something else afterwards, in their order. */
  public List<SectionDifference> between(Policy before, Policy after) {
    List<SectionDifference> differences = new ArrayList<>();
    for (SectionEditor<?> editor : editors.all()) {
      String name = editor.section().name();
      List<Wording> changes =
          Wording.between(editors.words(name, before), editors.words(name, after));
      if (!changes.isEmpty()) {
        differences.add(new SectionDifference(name, editor.title(), changes));
      }
    }
    return differences;
  }
}
