/**
 * Stored files: their bytes in PostgreSQL, their SHA-256, size limits and type checks, and a safe
 * way to download them.
 */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"kernel", "database", "audit"})
package io.tidegate.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
