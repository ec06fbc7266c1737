/** The pages of the directory. They use its doors like any stranger. */
@NullMarked
package io.tidegate.directory.web;

import org.jspecify.annotations.NullMarked;
