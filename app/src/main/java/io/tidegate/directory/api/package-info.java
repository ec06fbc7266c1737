/** Clients, people and teams for programs. */
@NullMarked
package io.tidegate.directory.api;

import org.jspecify.annotations.NullMarked;
