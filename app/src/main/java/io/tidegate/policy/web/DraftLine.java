package io.tidegate.policy.web;

import io.tidegate.policy.DraftState;

/** One draft in a list. */
public record DraftLine(String id, String title, String whose, DraftState state, String who) {}
