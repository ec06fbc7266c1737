/** Turns what controllers answer or throw into responses. */
@NullMarked
package io.tidegate.ui.web;

import org.jspecify.annotations.NullMarked;
