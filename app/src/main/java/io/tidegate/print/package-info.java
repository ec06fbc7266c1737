/**
 * Paper. A room says what stands on it, part after part, and gets a PDF: headings that are
 * bookmarks, text in the font of the pages, tables whose head comes again on each page, and the
 * number of pages on each. Knows nothing of what it prints.
 */
@NullMarked
@ApplicationModule(displayName = "Print", allowedDependencies = "kernel")
package io.tidegate.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
