/** The pages of the imports. */
@NullMarked
package io.tidegate.imports.web;

import org.jspecify.annotations.NullMarked;
