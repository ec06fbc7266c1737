/** The home page. */
@NullMarked
package io.tidegate.desk.web;

import org.jspecify.annotations.NullMarked;
