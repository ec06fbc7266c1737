/**
 * Who there is: accounts, clients, people, departments, teams, the roles they hold and who stands
 * in for whom.
 */
@NullMarked
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {"kernel", "database", "ui", "api", "audit"})
package io.tidegate.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
