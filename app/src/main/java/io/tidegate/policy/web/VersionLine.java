package io.tidegate.policy.web;

/**
 * One version in a list.
 *
 * @param what the sections it set
 * @param whose the client it is of; empty for the account
 * @param from from when it holds; empty when it held at once
 */
public record VersionLine(
    int number,
    String what,
    String whose,
    String who,
    String reason,
    String from,
    boolean toCome) {}
