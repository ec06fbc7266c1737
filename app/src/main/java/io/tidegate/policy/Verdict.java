package io.tidegate.policy;

import java.time.Instant;

/** What a reviewer said of a draft: yes, or what is still to be done. */
public record Verdict(boolean approved, String note, String by, Instant at) {}
