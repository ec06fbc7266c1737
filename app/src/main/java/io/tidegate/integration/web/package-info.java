/** The pages of the webhooks. */
@NullMarked
package io.tidegate.integration.web;

import org.jspecify.annotations.NullMarked;
