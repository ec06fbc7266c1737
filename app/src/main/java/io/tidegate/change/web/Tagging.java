package io.tidegate.change.web;

import io.tidegate.ui.Field;
import java.util.List;

/**
 * The tags of a change.
 *
 * @param inUse what is offered to tag it with
 * @param offered whether the reader may put them on and take them off
 * @param tag one more, as far as it could not be taken
 */
record Tagging(List<String> tags, List<String> inUse, boolean offered, Field tag) {}
