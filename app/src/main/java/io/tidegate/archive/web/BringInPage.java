package io.tidegate.archive.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;

/**
 * Where an empty installation is filled from an archive.
 *
 * @param code what was typed as the set-up code
 * @param admitted whether that is the code; the file is asked for only then
 * @param arrived what came in; empty until something did
 */
public record BringInPage(
    Frame frame, String code, boolean admitted, Problems problems, String arrived) implements View {
  /** Where the code is typed. */
  public Field codeField() {
    Field field =
        Field.of("code", "Set-up code")
            .value(code)
            .problems(problems)
            .needed()
            .hint(
                "Stands in the log, at the end of the start. It shows that this server is yours.");
    return code.isEmpty() || admitted || field.problem() != null
        ? field
        : new Field(
            field.name(),
            field.label(),
            code,
            field.hint(),
            "This is not the code. It stands in the log, at the end of the start.",
            true);
  }

  /** Where the archive is chosen. */
  public Field archiveField() {
    return Field.of("archive", "Archive")
        .problems(problems)
        .needed()
        .hint("The ZIP that Tidegate wrote, up to 500 MB. Larger ones go in on the server.");
  }
}
