package io.tidegate.kernel;

/** One thing wrong with one field of what somebody sent, and what to do about it. */
public record Problem(String field, String sentence) {}
