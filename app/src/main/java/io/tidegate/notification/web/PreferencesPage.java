package io.tidegate.notification.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/** What the reader wants by mail as well. */
record PreferencesPage(Frame frame, boolean mentions, boolean followed) implements View {}
