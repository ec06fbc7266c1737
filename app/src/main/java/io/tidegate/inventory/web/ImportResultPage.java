package io.tidegate.inventory.web;

import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.ItemImport;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What came of an import.
 *
 * @param problems the first of them
 * @param when it was run, in the reader's zone
 */
public record ImportResultPage(
    Frame frame, ItemImport done, ImportResult result, String when, List<RowProblem> problems)
    implements View {}
