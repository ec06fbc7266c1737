/** The run page and the run's panel on the change's page. They use the room's doors. */
@NullMarked
package io.tidegate.execution.web;

import org.jspecify.annotations.NullMarked;
