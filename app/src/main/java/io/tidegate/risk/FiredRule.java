package io.tidegate.risk;

/**
 * A rule that applied, and the level it asks for.
 *
 * @param decisive whether the change's level is this rule's; several may agree
 */
public record FiredRule(String sentence, RiskLevel level, boolean decisive) {}
