/** The inventory's pages: the list, an item, its form, the import. */
@NullMarked
package io.tidegate.inventory.web;

import org.jspecify.annotations.NullMarked;
