/** Programs that measure the packaged product and print figures; nothing here passes or fails. */
@NullMarked
package io.tidegate.bench;

import org.jspecify.annotations.NullMarked;
