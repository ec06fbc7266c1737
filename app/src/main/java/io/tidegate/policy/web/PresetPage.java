package io.tidegate.policy.web;

import io.tidegate.policy.Preset;
import io.tidegate.policy.SectionDifference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** One preset: what it is for, what it says otherwise than the rules that hold, and all it says. */
public record PresetPage(
    Frame frame,
    Preset preset,
    List<SectionDifference> differences,
    List<SectionWords> sections,
    boolean writes)
    implements View {}
