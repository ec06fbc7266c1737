package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;

/**
 * An aspect of a change was edited. Published inside the transaction of the edit, before a revision
 * is cut of it.
 *
 * @param before the change as it was
 */
public record ChangeEdited(
    AccountId account, Change before, Change change, Aspect aspect, Actor by) {}
