/** The calendar for programs: entries, their occurrences, conflicts and free windows. */
@NullMarked
package io.tidegate.calendar.api;

import org.jspecify.annotations.NullMarked;
