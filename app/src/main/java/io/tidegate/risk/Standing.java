package io.tidegate.risk;

import io.tidegate.kernel.ChangeId;

/** How risky a change is now, for a list: its level and its total of 5 to 25. */
public record Standing(ChangeId change, RiskLevel level, int total) {}
