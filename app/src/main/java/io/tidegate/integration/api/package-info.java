/** Webhooks for programs. */
@NullMarked
package io.tidegate.integration.api;

import org.jspecify.annotations.NullMarked;
