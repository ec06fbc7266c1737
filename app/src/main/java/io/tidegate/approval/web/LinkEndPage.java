package io.tidegate.approval.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;

/** What became of a mail link: decided by it, or no longer good, and why. */
public record LinkEndPage(Frame frame, Tone tone, String heading, String sentence)
    implements View {}
