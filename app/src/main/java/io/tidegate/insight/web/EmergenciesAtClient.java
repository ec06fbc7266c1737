package io.tidegate.insight.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.insight.EmergencyShares;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a client's page how many of its changes were emergencies, and whether that is many. */
@Component
@Order(40)
class EmergenciesAtClient implements ClientPanel {
  private final EmergencyShares shares;
  private final Frames frames;
  private final InstantSource clock;

  EmergenciesAtClient(EmergencyShares shares, Frames frames, InstantSource clock) {
    this.shares = shares;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Client client, Actor reader) {
    Times times = new Times(frames.look(reader).zone(), clock);
    return shares.list(reader).stream()
        .filter(share -> share.client().equals(client.id()) && share.share().whole() > 0)
        .findFirst()
        .map(share ->
            new EmergencyPanel(
                share.share().words(),
                share.rule(),
                share.raised(),
                times.moment(share.counted()),
                EmergencyController.path(client.id())));
  }
}
