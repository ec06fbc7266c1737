package io.tidegate.insight.web;

import io.tidegate.ui.View;

/** The way from a client's page to its management plan. */
record ManagementPlanPanel(String href) implements View {}
