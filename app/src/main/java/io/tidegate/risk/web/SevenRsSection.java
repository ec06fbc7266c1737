package io.tidegate.risk.web;

import io.tidegate.risk.SevenRs;
import io.tidegate.ui.View;

/** The seven R's of a change, each filled from the record or with what is still to be said. */
public record SevenRsSection(SevenRs rs) implements View {}
