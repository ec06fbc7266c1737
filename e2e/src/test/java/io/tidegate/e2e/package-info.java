/** Stories played in a real browser against the whole application on a real PostgreSQL. */
@NullMarked
package io.tidegate.e2e;

import org.jspecify.annotations.NullMarked;
