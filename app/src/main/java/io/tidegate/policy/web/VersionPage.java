package io.tidegate.policy.web;

import io.tidegate.policy.SectionDifference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** One version: who adopted it and why, what it changed, and all that held with it. */
public record VersionPage(
    Frame frame,
    VersionLine line,
    String client,
    List<SectionDifference> differences,
    List<SectionWords> sections)
    implements View {}
