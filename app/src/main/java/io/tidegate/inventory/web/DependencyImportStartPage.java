package io.tidegate.inventory.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;

/** Choosing a file of dependencies. */
public record DependencyImportStartPage(Frame frame, Problems problems) implements View {}
