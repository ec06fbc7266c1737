/**
 * An outbox of addressed mails: written in the transaction of the deed that causes them, sent
 * afterwards by whichever node comes first, never twice. Wording stays in the room whose event it
 * is; the look of a mail is the same for all and stands here.
 */
@NullMarked
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {"kernel", "settings", "database", "ui", "audit"})
package io.tidegate.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
