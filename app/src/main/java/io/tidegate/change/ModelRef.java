package io.tidegate.change;

import java.util.UUID;

/**
 * The model, and the version of it, that a standard change was made from; kept as an opaque
 * reference.
 */
public record ModelRef(UUID model, int version) {}
