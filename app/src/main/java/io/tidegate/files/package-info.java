/**
 * Stored files: their bytes in PostgreSQL, their SHA-256, size limits and type checks, and a safe
 * way to download them. What a file is for is written to the ledger by the room that stores it. May
 * use the kernel, the database and, for its one address, the UI kit.
 */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"database", "kernel", "ui"})
package io.tidegate.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
