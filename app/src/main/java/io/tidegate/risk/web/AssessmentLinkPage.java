package io.tidegate.risk.web;

import gg.jte.Content;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a mail link sees before they say how a change would affect them.
 *
 * @param name who holds it
 * @param asked who asked, such as "Mara Voss asks"
 * @param until the day by which it helps
 * @param reason why the change is wanted
 * @param facts window, risk, what it touches
 * @param steps what will be done, in order; empty while nothing is planned
 * @param noRollback why there is no way back; null when there is one or nobody said
 */
public record AssessmentLinkPage(
    Frame frame,
    String code,
    String title,
    String letters,
    String client,
    String name,
    String asked,
    String until,
    String question,
    Content reason,
    Content outcome,
    Map<String, String> facts,
    List<String> steps,
    @Nullable String noRollback,
    AssessmentPage.Answering answering,
    Problems problems,
    String action)
    implements View {}
