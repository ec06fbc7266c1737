package io.tidegate.archive;

/**
 * An archive that has left.
 *
 * @param seal the SHA-256 of all its bytes but the last 64, which are this seal
 * @param bytes how large it is
 */
public record TakenArchive(String seal, long bytes, Contents contents) {}
