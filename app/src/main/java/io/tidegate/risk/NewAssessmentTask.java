package io.tidegate.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A view to ask for, as somebody typed it.
 *
 * @param assessor null while nobody is chosen
 * @param due null when it is not a day
 */
public record NewAssessmentTask(
    @Nullable Assessor assessor, String question, @Nullable LocalDate due) {}
