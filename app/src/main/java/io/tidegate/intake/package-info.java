/**
 * Tables that people bring and take away. Of a file it finds out the separator and the encoding,
 * maps columns to fields, and says what is wrong with which line and column; it writes tables that
 * open right in a spreadsheet; and it has imports worked on in the background. Knows nothing of
 * what the rows mean.
 */
@NullMarked
@ApplicationModule(displayName = "Intake", allowedDependencies = "kernel")
package io.tidegate.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
