/** Downloads. */
@NullMarked
package io.tidegate.files.web;

import org.jspecify.annotations.NullMarked;
