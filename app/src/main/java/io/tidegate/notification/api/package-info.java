/** The inbox for programs. */
@NullMarked
package io.tidegate.notification.api;

import org.jspecify.annotations.NullMarked;
