package io.tidegate.ui;

/** What became of a link in a mail: it did its deed, or is no longer good, and why. */
public record LinkEnd(Frame frame, Tone tone, String heading, String sentence) implements View {}
