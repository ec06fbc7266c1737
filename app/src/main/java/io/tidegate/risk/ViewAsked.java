package io.tidegate.risk;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** Somebody's view of the impact of a change was asked for. */
public record ViewAsked(AccountId account, ChangeId change, UUID task) implements AccountEvent {}
