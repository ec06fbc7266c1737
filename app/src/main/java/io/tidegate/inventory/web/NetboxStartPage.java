package io.tidegate.inventory.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;

/** Choosing a dump of NetBox's. */
public record NetboxStartPage(Frame frame, Problems problems) implements View {}
