package io.tidegate.api.web;

import io.tidegate.api.web.DocsPage.Model;
import io.tidegate.api.web.DocsPage.Section;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The operations of one group as people read them.
 *
 * @param sections all groups, to go on to
 * @param models what these operations send and give, and what that holds
 */
public record GroupPage(Frame frame, Section section, List<Section> sections, List<Model> models)
    implements View {}
