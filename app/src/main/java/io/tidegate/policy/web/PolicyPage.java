package io.tidegate.policy.web;

import gg.jte.Content;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What holds now, for the account or for a client.
 *
 * @param client the client's id; empty for the account
 * @param whose in words
 * @param own the clients that have rules of their own
 */
public record PolicyPage(
    Frame frame,
    String client,
    String whose,
    List<Option> clients,
    int version,
    List<SectionWords> sections,
    List<Option> own,
    List<DraftLine> drafts,
    List<VersionLine> toCome,
    List<VersionLine> versions,
    boolean writes,
    List<Content> panels)
    implements View {}
