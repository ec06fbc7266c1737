package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** Somebody asked the owner something about a change. */
public record QuestionAsked(AccountId account, ChangeId change, UUID question)
    implements AccountEvent {}
