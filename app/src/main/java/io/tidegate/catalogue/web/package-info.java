/** The catalogue's pages: the list, a model, its form. */
@NullMarked
package io.tidegate.catalogue.web;

import org.jspecify.annotations.NullMarked;
