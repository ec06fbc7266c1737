/**
 * What somebody is told within Tidegate: an inbox with read marks, the bell that rings on every
 * page, and what each person wants by mail as well. Mechanics only: which event is told to whom,
 * and in which words, stays in the room whose event it is.
 */
@NullMarked
@ApplicationModule(
    displayName = "Notification",
    allowedDependencies = {"kernel", "database", "ui", "api", "mail", "directory"})
package io.tidegate.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
