/**
 * Tidegate: IT change management. Each package below is a room; ARCHITECTURE.md draws the floors.
 */
@NullMarked
package io.tidegate;

import org.jspecify.annotations.NullMarked;
