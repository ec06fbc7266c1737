package io.tidegate.risk;

/**
 * One thing that differs between two assessments: what, from, to, and why.
 *
 * @param because the new reason; empty where the values say it all
 */
public record Movement(String what, String from, String to, String because) {}
