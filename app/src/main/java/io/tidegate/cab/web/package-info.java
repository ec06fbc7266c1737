/** The CAB's pages: its meetings, the workbench, the minutes. */
@NullMarked
package io.tidegate.cab.web;

import org.jspecify.annotations.NullMarked;
