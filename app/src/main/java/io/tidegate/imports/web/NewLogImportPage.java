package io.tidegate.imports.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Choosing a change log to bring in.
 *
 * @param sources from which some came before
 * @param source what was typed
 */
public record NewLogImportPage(Frame frame, List<String> sources, String source, Problems problems)
    implements View {}
