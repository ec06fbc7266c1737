package io.tidegate.policy.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All drafts, newest first. */
public record DraftsPage(Frame frame, List<DraftLine> lines, boolean writes, @Nullable String older)
    implements View {}
