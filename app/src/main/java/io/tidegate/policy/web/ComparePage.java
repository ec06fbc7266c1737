package io.tidegate.policy.web;

import io.tidegate.policy.SectionDifference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/** Two policies beside each other, in words. */
public record ComparePage(
    Frame frame,
    String before,
    String after,
    String client,
    List<Option> choices,
    List<Option> clients,
    List<SectionDifference> differences)
    implements View {}
