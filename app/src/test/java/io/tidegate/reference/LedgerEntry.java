package io.tidegate.reference;

/** One transition that happened, with the type and the revision in force after it. */
public record LedgerEntry(
    Transition transition, State from, State to, ChangeType type, int revision, int minute) {}
