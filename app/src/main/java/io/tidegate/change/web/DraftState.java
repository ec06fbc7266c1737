package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What a form that saves itself says about that, and the version it goes on from.
 *
 * @param tone {@code good} when saved, {@code warn} when not
 * @param number the number of the drafted change; 0 while there is none
 * @param panels what other rooms make of the text so far; drawn into the page's aside
 */
record DraftState(String tone, String sentence, int number, long version, List<Content> panels)
    implements View {}
