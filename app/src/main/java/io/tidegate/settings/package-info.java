/**
 * What the person who runs Tidegate may set, as environment variables that begin with TIDEGATE_; a
 * misspelt one stops the start. The database's own settings stand in its room.
 */
@NullMarked
@ApplicationModule(
    displayName = "Settings",
    allowedDependencies = {})
package io.tidegate.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
