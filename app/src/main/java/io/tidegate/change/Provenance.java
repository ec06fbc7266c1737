package io.tidegate.change;

/**
 * Where a change was brought in from.
 *
 * @param source the system or file it stood in, as people call it, at most 100 letters
 * @param externalKey what it is called there, at most 200 letters; unique within the source
 */
public record Provenance(String source, String externalKey) {}
