package io.tidegate.calendar.web;

import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What a change's window collides with, on the change's page.
 *
 * @param path the page that deals with them
 * @param passed how many were let pass
 */
record ConflictsPanel(String path, List<Hindrance> lines, int passed) implements View {}
