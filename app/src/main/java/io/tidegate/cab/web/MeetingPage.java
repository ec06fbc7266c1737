package io.tidegate.cab.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;

/**
 * A meeting: its agenda before it, the workbench while it is held, what came of it afterwards.
 *
 * @param refusal why what the reader sent did not happen; empty when it did
 * @param problems what is wrong with what they sent
 */
public record MeetingPage(Frame frame, MeetingBoard board, String refusal, Problems problems)
    implements View {}
