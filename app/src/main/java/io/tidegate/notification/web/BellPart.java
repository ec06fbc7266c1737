package io.tidegate.notification.web;

import io.tidegate.ui.Bell;
import io.tidegate.ui.View;

/** The bell alone, as it is fetched again when it rings. */
record BellPart(Bell.Ring ring) implements View {}
