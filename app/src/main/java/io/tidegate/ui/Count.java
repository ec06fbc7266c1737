package io.tidegate.ui;

/** A number beside a navigation item; {@link Tone#WARN} when it waits for the person. */
public record Count(int number, Tone tone) {}
