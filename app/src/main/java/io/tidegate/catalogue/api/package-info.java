/** Models for programs, and making a standard change from one. */
@NullMarked
package io.tidegate.catalogue.api;

import org.jspecify.annotations.NullMarked;
