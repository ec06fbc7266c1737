package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;

/**
 * The way to what changed, on the page of an item or a client, with the answers given there.
 *
 * @param address the question about it, now
 */
record TroublePanel(String address, List<CulpritLine> lines) implements View {}
