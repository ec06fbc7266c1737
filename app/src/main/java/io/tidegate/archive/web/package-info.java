/** The pages on which an archive is taken and brought in. */
@NullMarked
package io.tidegate.archive.web;

import org.jspecify.annotations.NullMarked;
