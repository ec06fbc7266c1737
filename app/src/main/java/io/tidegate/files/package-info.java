/**
 * Stored files: their bytes in PostgreSQL, their SHA-256, size limits and type checks, and a safe
 * way to download them. What a file is for is written to the ledger by the room that stores it. May
 * use the kernel and the database.
 */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"kernel", "database"})
package io.tidegate.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
