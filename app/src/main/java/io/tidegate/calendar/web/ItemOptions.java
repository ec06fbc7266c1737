package io.tidegate.calendar.web;

import io.tidegate.ui.View;
import java.util.List;

/** What a form offers while somebody types the name of an item. */
record ItemOptions(List<String> names) implements View {}
