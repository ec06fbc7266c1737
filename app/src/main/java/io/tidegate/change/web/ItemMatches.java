package io.tidegate.change.web;

import io.tidegate.ui.View;
import java.util.List;

/** The items that the request form offers while somebody types. */
record ItemMatches(String asked, List<Pick> picks) implements View {}
