package io.tidegate.insight.web;

import io.tidegate.ui.View;

/** On a client's page: how many of its changes were emergencies. */
public record EmergencyPanel(String share, String rule, boolean raised, String counted, String href)
    implements View {}
