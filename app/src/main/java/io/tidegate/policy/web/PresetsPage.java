package io.tidegate.policy.web;

import io.tidegate.policy.Preset;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** The presets, each explained. */
public record PresetsPage(Frame frame, List<Preset> presets) implements View {}
