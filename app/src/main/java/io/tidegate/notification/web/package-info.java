/** The inbox, the bell, and what somebody wants by mail as well. */
@NullMarked
package io.tidegate.notification.web;

import org.jspecify.annotations.NullMarked;
