package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.Related;
import io.tidegate.change.Relations;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page what it came from, waits for, and was followed by. */
@Component
@Order(600)
class RelatedChanges implements ChangePanel {
  private final Relations relations;

  RelatedChanges(Relations relations) {
    this.relations = relations;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<RelatedPanel.Line> lines =
        relations.of(change.id()).stream().map(RelatedChanges::line).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new RelatedPanel(lines));
  }

  @Override
  public String tab() {
    return "Related";
  }

  @Override
  public String anchor() {
    return "related";
  }

  private static RelatedPanel.Line line(Related other) {
    return new RelatedPanel.Line(
        how(other), other.number(), other.title(), other.state().slug(), other.state().title());
  }

  private static String how(Related other) {
    return switch (other.relation()) {
      case AFTER -> other.toward() ? "Starts after" : "Goes before";
      case FOLLOW_UP -> other.toward() ? "Follows from" : "Followed up by";
      case COPY -> other.toward() ? "Copied from" : "Copied as";
    };
  }
}
