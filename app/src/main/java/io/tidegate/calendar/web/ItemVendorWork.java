package io.tidegate.calendar.web;

import io.tidegate.calendar.VendorJob;
import io.tidegate.calendar.VendorWork;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on an item's page what vendors do on it; nothing where there is and was nothing. */
@Component
@Order(60)
class ItemVendorWork implements ItemPanel {
  private static final int MOST = 8;

  private final VendorWork work;
  private final Frames frames;
  private final InstantSource clock;

  ItemVendorWork(VendorWork work, Frames frames, InstantSource clock) {
    this.work = work;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Item item, Actor reader) {
    List<VendorJob> jobs = work.on(item.id(), MOST);
    if (jobs.isEmpty()) {
      return Optional.empty();
    }
    Times times = new Times(frames.look(reader).zone(), clock);
    return Optional.of(
        new ItemVendorPanel(
            jobs.stream()
                .map(job ->
                    new ItemVendorPanel.Line(
                        job.title(),
                        "/calendar/vendor-work/" + job.id(),
                        times.span(job.window()),
                        job.status().title(),
                        VendorPages.tone(job.status()),
                        job.impact().title()))
                .toList()));
  }
}
