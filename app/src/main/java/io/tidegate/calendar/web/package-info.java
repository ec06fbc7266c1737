/** The calendar's pages: a client's entries and their form, conflicts of a change, what is on. */
@NullMarked
package io.tidegate.calendar.web;

import org.jspecify.annotations.NullMarked;
