/**
 * Configuration items for programs. The room {@code change} tells whom a change hits with the same
 * resource as this one tells it of an item.
 */
@NullMarked
@NamedInterface("api")
package io.tidegate.inventory.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
