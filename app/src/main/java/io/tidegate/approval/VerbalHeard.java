package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** A spoken authorisation was written down; its authoriser is asked to confirm it. */
public record VerbalHeard(AccountId account, ChangeId change, UUID vote) implements AccountEvent {}
