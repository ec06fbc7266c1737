package io.tidegate.insight.web;

import io.tidegate.insight.Culprits;
import io.tidegate.insight.Subject;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from an item's page to what changed near it. */
@Component
@Order(10)
class TroubleAtItem implements ItemPanel {
  private static final int SHOWN = 3;

  private final Culprits culprits;
  private final CulpritLines lines;

  TroubleAtItem(Culprits culprits, CulpritLines lines) {
    this.culprits = culprits;
    this.lines = lines;
  }

  @Override
  public Optional<View> of(Item item, Actor reader) {
    return Optional.of(
        new TroublePanel(
            WhatChangedController.PATH + "?item=" + item.id(),
            lines.of(culprits.latest(Subject.of(item), SHOWN), reader)));
  }
}
