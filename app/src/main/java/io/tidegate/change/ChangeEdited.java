package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;

/**
 * An aspect of a change was edited. Published inside the transaction of the edit, before a revision
 * is cut of it.
 */
public record ChangeEdited(AccountId account, Change change, Aspect aspect, Actor by) {}
