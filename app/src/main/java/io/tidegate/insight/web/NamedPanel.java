package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;

/** What a change was named as the cause of, on its page. */
record NamedPanel(List<CulpritLine> lines) implements View {}
