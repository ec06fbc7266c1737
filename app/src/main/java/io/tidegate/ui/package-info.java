/** The page frame, the components, and the glue that turns a typed view record into a page. */
@NullMarked
@ApplicationModule(
    displayName = "UI kit",
    allowedDependencies = {"kernel", "database"})
package io.tidegate.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
