package io.tidegate.policy.web;

import io.tidegate.policy.Draft;
import io.tidegate.policy.SectionDifference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version: who adopted it and why, what it changed, and all that held with it.
 *
 * @param draft what it was published from; null when it was from none
 */
public record VersionPage(
    Frame frame,
    VersionLine line,
    String client,
    @Nullable Draft draft,
    List<SectionDifference> differences,
    List<SectionWords> sections)
    implements View {}
