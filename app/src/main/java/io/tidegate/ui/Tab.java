package io.tidegate.ui;

import org.jspecify.annotations.Nullable;

/**
 * A tab: an anchor on the page, or another view of it.
 *
 * @param count null when a number would say nothing
 */
public record Tab(String label, String href, boolean current, @Nullable Integer count) {}
