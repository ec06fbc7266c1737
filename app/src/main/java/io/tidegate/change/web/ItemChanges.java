package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.Changes;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on an item's page what was, is and will be done to it. */
@Component
class ItemChanges implements ItemPanel {
  private static final int MOST = 8;

  private final Changes changes;
  private final ChangeLists lists;
  private final Frames frames;
  private final InstantSource clock;

  ItemChanges(Changes changes, ChangeLists lists, Frames frames, InstantSource clock) {
    this.changes = changes;
    this.lists = lists;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Item item, Actor reader) {
    Times times = new Times(frames.look(reader).zone(), clock);
    Page<ChangeLine> page =
        lists.list(ChangeFilter.ALL.affecting(item.id()), ChangeOrder.NEWEST, null, MOST);
    String all = ListFilter.ANY.with("item", item.id().toString()).address(null);
    return Optional.of(
        new ItemChangesPanel(
            page.items().stream().map(line -> line(line, times)).toList(),
            item.isRetired() || !changes.mayRequest(reader, item.client())
                ? null
                : "/changes/new?client=%s&item=%s".formatted(item.client(), item.id()),
            page.next() == null ? null : all));
  }

  private static ItemChangesPanel.Line line(ChangeLine change, Times times) {
    return new ItemChangesPanel.Line(
        change.number(),
        change.title(),
        change.held() ? "hold" : change.state().slug(),
        change.held() ? "On hold" : change.state().title(),
        change.window() == null ? "" : times.span(change.window()));
  }
}
