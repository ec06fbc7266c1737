package io.tidegate.insight.web;

import io.tidegate.print.Paper;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/**
 * The management plan of a client, as its paper has it.
 *
 * @param pdf where it is taken away as PDF
 */
record ManagementPlanPage(Frame frame, Paper paper, String client, String pdf) implements View {}
