/** Who is calling, for whoever calls the API. */
@NullMarked
package io.tidegate.access.api;

import org.jspecify.annotations.NullMarked;
