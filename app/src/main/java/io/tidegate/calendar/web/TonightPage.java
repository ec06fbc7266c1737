package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What is on tonight, to be printed.
 *
 * @param when from when to when the night is
 * @param zone the zone of all times on the page
 * @param client the id of the client it is narrowed to; empty for all
 * @param whose of whom it tells, in words
 * @param printed when it was made
 * @param cut whether there is more than there is room for
 */
record TonightPage(
    Frame frame,
    String when,
    String zone,
    String client,
    String whose,
    List<Option> clients,
    AgendaPage.Day night,
    String printed,
    boolean cut)
    implements View {}
