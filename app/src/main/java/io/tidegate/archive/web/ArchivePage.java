package io.tidegate.archive.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.LedgerLine;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Where everything of the account is taken away.
 *
 * @param taken what the ledger has of archives before, newest first
 */
public record ArchivePage(Frame frame, Problems problems, List<LedgerLine> taken, Times times)
    implements View {
  /** Where the password is typed once more. */
  public Field password() {
    return Field.of("password", "Your password")
        .problems(problems)
        .needed()
        .hint("Once more, since this is everything at once.");
  }
}
