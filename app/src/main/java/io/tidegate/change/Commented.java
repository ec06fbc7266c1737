package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** Somebody said something about a change. */
public record Commented(AccountId account, ChangeId change, UUID comment) implements AccountEvent {}
