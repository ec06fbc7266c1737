package io.tidegate.execution.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rehearsals of a change's rollback: those there are, and a form for one more.
 *
 * @param planned how long going back is planned to take
 */
public record RehearsalPage(
    Frame frame,
    String path,
    ChangeHead head,
    String planned,
    List<Row> rows,
    boolean mayRecord,
    List<Option> people,
    ZoneId zone,
    Map<String, String> typed,
    Problems problems)
    implements View {
  /** One rehearsal. */
  public record Row(
      String when,
      String place,
      String by,
      String took,
      boolean valid,
      String until,
      @Nullable String file,
      @Nullable String fileName) {}

  /** A field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).problems(problems);
  }
}
