/** What stands before and behind every endpoint of the API. */
@NullMarked
package io.tidegate.api.web;

import org.jspecify.annotations.NullMarked;
