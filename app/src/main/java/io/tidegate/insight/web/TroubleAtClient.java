package io.tidegate.insight.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.insight.Culprits;
import io.tidegate.insight.Subject;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a client's page to what changed near anything of theirs. */
@Component
@Order(45)
class TroubleAtClient implements ClientPanel {
  private static final int SHOWN = 3;

  private final Culprits culprits;
  private final CulpritLines lines;

  TroubleAtClient(Culprits culprits, CulpritLines lines) {
    this.culprits = culprits;
    this.lines = lines;
  }

  @Override
  public Optional<View> of(Client client, Actor reader) {
    return Optional.of(
        new TroublePanel(
            WhatChangedController.PATH + "?client=" + client.id(),
            lines.of(culprits.latest(Subject.of(client), SHOWN), reader)));
  }
}
