/** The archive of an account, for programs. */
@NullMarked
package io.tidegate.archive.api;

import org.jspecify.annotations.NullMarked;
