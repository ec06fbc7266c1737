package io.tidegate.approval.web;

import io.tidegate.ui.View;
import java.util.List;

/**
 * How many changes of the last year each row would have caught.
 *
 * @param rows by row, in words
 * @param note what else is to be said of it
 */
record CaughtPart(List<String> rows, String note) implements View {}
