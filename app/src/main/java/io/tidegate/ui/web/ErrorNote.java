package io.tidegate.ui.web;

import io.tidegate.kernel.Problem;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same within the page, for an htmx request: the page stays as it is.
 *
 * @param incident the number of a bug's report; null when it is none
 */
public record ErrorNote(
    Tone tone, String title, String sentence, List<Problem> problems, @Nullable String incident)
    implements View {}
