package io.tidegate.approval.web;

import io.tidegate.ui.Option;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approval on the page of its change.
 *
 * @param route where it came from, such as {@code Route “normal, high”, on revision 3}
 * @param problem why there is no route; null when there is one
 * @param mine the label of the way to the reader's decision; null when none waits
 * @param ways what else the reader may do there: the section of the decision page, and its label
 */
public record ApprovalPanel(
    String href,
    String route,
    Tone tone,
    String verdict,
    @Nullable String problem,
    List<StageRow> stages,
    @Nullable String mine,
    List<Option> ways)
    implements View {}
