package io.tidegate.calendar;

import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a vendor works on.
 *
 * @param known whether it is known what it is
 * @param item what it is; null when it is not known, or none of the account's
 */
public record NamedObject(
    String object, VendorImpact impact, boolean known, @Nullable ItemId item) {}
