/**
 * Changes for programs: resources, and controllers that use the door as the pages do. Controllers
 * of upper rooms refuse with {@link io.tidegate.change.api.Rulings}, since a blocker reads the same
 * wherever it stands.
 */
@NullMarked
@NamedInterface("api")
package io.tidegate.change.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
