package io.tidegate.imports.web;

import io.tidegate.change.Provenance;
import io.tidegate.ui.View;
import java.util.Map;

/**
 * Where a change was brought in from.
 *
 * @param file its name; empty where the reader is not shown it
 * @param lines in that file
 * @param values how it stood there, by column
 */
public record ProvenancePanel(
    Provenance from, String file, String lines, Map<String, String> values) implements View {}
