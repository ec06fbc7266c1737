package io.tidegate.archive.web;

import io.tidegate.archive.Contents;
import io.tidegate.archive.Incoming;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.Objects;

/**
 * Where an empty installation is filled from an archive.
 *
 * @param code what was typed as the set-up code
 * @param admitted whether that is the code; the file is asked for only then
 * @param incoming the archive that is on its way; nobody who is not admitted sees of it
 */
public record BringInPage(
    Frame frame, String code, boolean admitted, Problems problems, Incoming incoming)
    implements View {
  /** Where the page stands, with its code. */
  public String address() {
    return BringInController.PATH + "?code=" + code;
  }

  /** Where a deed is done, with the code. */
  public String deed(String name) {
    return BringInController.PATH + "/" + name + "?code=" + code;
  }

  /** Whether it asks for a file: none is on its way, or the one that was sent will not do. */
  public boolean asks() {
    return incoming.phase() != Incoming.Phase.WORKING && incoming.phase() != Incoming.Phase.HERE;
  }

  /** How far it is, in words. */
  public String progress() {
    return "%s, %d %%".formatted(incoming.step().title(), incoming.share());
  }

  /** What came in, in figures. */
  public String arrived() {
    Contents contents = Objects.requireNonNull(incoming.contents());
    return "%s is here, with %,d changes, a ledger of %,d events and %,d files."
        .formatted(contents.name(), contents.changes(), contents.events(), contents.files());
  }

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
