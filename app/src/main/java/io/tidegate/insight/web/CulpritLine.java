package io.tidegate.insight.web;

import org.jspecify.annotations.Nullable;

/**
 * An answer that stands.
 *
 * @param what was behind it, in words
 * @param href where that is looked at; null when the reader may not, or there is nothing
 * @param where the trouble was
 * @param moment when it began
 * @param address the question again
 * @param who said it, and when
 * @param note empty when nothing was added, or when it is not the reader's to read
 * @param place where it stood in the ranking; empty when it did not
 * @param cause what names it in a form
 */
public record CulpritLine(
    String id,
    String what,
    @Nullable String href,
    String where,
    String moment,
    String address,
    String who,
    String note,
    String place,
    String kind,
    String cause) {}
