package io.tidegate.policy.web;

import io.tidegate.ui.View;
import java.util.List;

/** The sections of the policy that a client has of its own. */
public record ClientRulesPanel(String client, List<String> own) implements View {}
