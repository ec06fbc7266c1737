package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;

/**
 * The newest simulation of a draft, on the draft's page.
 *
 * @param href where it is shown whole, or started
 * @param sentences what it came to; or that none was run, or that it is of an older draft
 */
record SimulationPanel(
    String href,
    boolean ran,
    boolean stale,
    List<SimulationPage.Figure> figures,
    List<String> sentences)
    implements View {}
