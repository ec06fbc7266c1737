package io.tidegate.approval;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a change that choose its route.
 *
 * @param level null while the risk is not assessed, as in an emergency
 * @param criticality that of the most critical touched item, 1 to 5; 0 when none is touched
 * @param cost planned, in the account's currency
 * @param irreversible the plan says that the change cannot be rolled back
 */
public record Case(
    ChangeType type,
    boolean major,
    @Nullable RiskLevel level,
    String category,
    int criticality,
    ClientId client,
    boolean inBlackout,
    BigDecimal cost,
    boolean irreversible) {}
