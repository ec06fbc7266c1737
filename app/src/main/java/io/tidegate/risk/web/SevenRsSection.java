package io.tidegate.risk.web;

import io.tidegate.risk.SevenRs;
import io.tidegate.ui.View;

/** The seven R's as a section of an aside. */
public record SevenRsSection(SevenRs seven) implements View {}
