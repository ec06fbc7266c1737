package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;

/**
 * Somebody finishes a standard change as planned. Told in that transaction, before the change
 * moves, so that an upper room adds what the same click says.
 */
public record AsPlanned(Actor actor, Change change) {}
