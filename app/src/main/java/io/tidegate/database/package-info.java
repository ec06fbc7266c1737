/**
 * The PostgreSQL beneath everything: the embedded server or the given one, its two logins (the
 * owner that migrates, the application role that owns nothing), and the tenant context that
 * row-level security reads in every transaction.
 */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
package io.tidegate.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
