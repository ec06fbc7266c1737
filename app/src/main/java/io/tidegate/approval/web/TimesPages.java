package io.tidegate.approval.web;

import io.tidegate.approval.DecisionTimes;
import io.tidegate.approval.DecisionTimes.Asked;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of measures together. */
@Component
class TimesPages {
  private static final int USUAL = 90;

  private final DecisionTimes measures;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  TimesPages(DecisionTimes measures, Clients clients, Frames frames, InstantSource clock) {
    this.measures = measures;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Of a span of days and a client.
   *
   * @param client its id; empty for all
   */
  TimesPage of(Actor reader, int span, String client) {
    int days = TimesPage.SPANS.contains(span) ? span : USUAL;
    Asked asked = new Asked(days, client.isEmpty() ? null : clients.get(ClientId.of(client)).id());
    return new TimesPage(
        frames.of(reader, "Decisions").wide(),
        DecisionTabs.at("/decisions/times"),
        days,
        client,
        reader.confinedTo() == null ? options() : List.of(),
        measures.byStage(asked),
        measures.byRole(asked),
        measures.own(reader, days),
        new Times(frames.look(reader).zone(), clock));
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }
}
