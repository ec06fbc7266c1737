/** Configuration items for programs. */
@NullMarked
package io.tidegate.inventory.api;

import org.jspecify.annotations.NullMarked;
