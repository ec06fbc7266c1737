package io.tidegate.ui.web;

import io.tidegate.kernel.Problem;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says what went wrong.
 *
 * @param incident the number of a bug's report; null when it is none
 */
public record ErrorPage(
    Frame frame, String title, String sentence, List<Problem> problems, @Nullable String incident)
    implements View {}
