package io.tidegate.change;

import java.util.UUID;

/**
 * The file from which changes of the past are brought in.
 *
 * @param source the system it came from, as people call it
 * @param file its name
 * @param sha256 of its bytes
 * @param reading names the reading of it, for the ledger
 */
public record Writ(String source, String file, String sha256, UUID reading) {}
