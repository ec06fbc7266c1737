package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** A question about a change was answered. */
public record QuestionAnswered(AccountId account, ChangeId change, UUID question, UUID answer)
    implements AccountEvent {}
