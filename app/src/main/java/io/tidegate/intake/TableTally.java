package io.tidegate.intake;

/**
 * How much of a table was read.
 *
 * @param lines that hold anything, without the header
 * @param blank lines that hold nothing
 */
public record TableTally(long lines, long blank) {}
