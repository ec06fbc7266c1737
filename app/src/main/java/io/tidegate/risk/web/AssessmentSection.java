package io.tidegate.risk.web;

import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The views of the impact on the change's own page.
 *
 * @param mine whether the reader is asked and has not answered
 */
public record AssessmentSection(String href, List<Hindrance> lines, boolean mayAsk, boolean mine)
    implements View {}
