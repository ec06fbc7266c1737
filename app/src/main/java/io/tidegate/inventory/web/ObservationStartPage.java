package io.tidegate.inventory.web;

import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.ObservationOutcome;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of what was seen is brought in, and what came of the last one.
 *
 * @param outcome null before one was sent
 * @param refused how many rows were not taken
 */
public record ObservationStartPage(
    Frame frame,
    Sent sent,
    List<Option> clients,
    @Nullable ObservationOutcome outcome,
    List<RowProblem> rowProblems,
    int refused)
    implements View {}
