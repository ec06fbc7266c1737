package io.tidegate.insight.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.insight.Culprits;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page what trouble it was named as the cause of; nothing while it was not. */
@Component
@Order(850)
class NamedOnChange implements ChangePanel {
  private final Culprits culprits;
  private final CulpritLines lines;

  NamedOnChange(Culprits culprits, CulpritLines lines) {
    this.culprits = culprits;
    this.lines = lines;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<CulpritLine> named = lines.of(culprits.ofChange(change.id()), reader);
    return named.isEmpty() ? Optional.empty() : Optional.of(new NamedPanel(named));
  }

  @Override
  public String tab() {
    return "Named as cause";
  }

  @Override
  public String anchor() {
    return "named-cause";
  }
}
