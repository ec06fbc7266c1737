package io.tidegate.policy.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions, newest first. */
public record VersionsPage(Frame frame, List<VersionLine> lines, @Nullable String older)
    implements View {}
