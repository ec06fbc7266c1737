package io.tidegate.execution.web;

import io.tidegate.kernel.Problem;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The run of one change.
 *
 * @param refusals why the last deed was refused; empty when none was
 * @param problems what was wrong with what was sent; empty when nothing
 */
public record RunPage(Frame frame, RunBoard board, List<Hindrance> refusals, List<Problem> problems)
    implements View {}
