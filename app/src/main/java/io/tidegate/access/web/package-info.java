/** The filter that turns a cookie into an Actor, who may call what, and the pages before it. */
@NullMarked
package io.tidegate.access.web;

import org.jspecify.annotations.NullMarked;
