package io.tidegate.risk;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** Who was asked for their view of the impact gave it, or refused to. */
public record ViewGiven(AccountId account, ChangeId change, UUID task) implements AccountEvent {}
