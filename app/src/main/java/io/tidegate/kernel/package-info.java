/**
 * The few words every room shares: ids, who acts, windows, pages, the closed set of failures. No
 * Spring, no I/O.
 */
@NullMarked
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
package io.tidegate.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
