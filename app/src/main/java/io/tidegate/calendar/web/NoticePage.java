package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;

/** Bringing in a vendor's notice. */
record NoticePage(Frame frame, String typed, Problems problems) implements View {}
