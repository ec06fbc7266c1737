package io.tidegate.policy.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.List;

/** The form that begins a draft. */
public record NewDraftPage(
    Frame frame,
    Sent sent,
    String client,
    String preset,
    boolean forAccount,
    List<Option> clients,
    List<Option> presets)
    implements View {}
