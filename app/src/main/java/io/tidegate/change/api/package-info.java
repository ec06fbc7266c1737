/** Changes for programs: resources, and controllers that use the door as the pages do. */
@NullMarked
package io.tidegate.change.api;

import org.jspecify.annotations.NullMarked;
