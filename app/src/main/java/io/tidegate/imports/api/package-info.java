/** Bringing in a change log, for programs. */
@NullMarked
package io.tidegate.imports.api;

import org.jspecify.annotations.NullMarked;
