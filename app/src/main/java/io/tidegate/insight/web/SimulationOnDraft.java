package io.tidegate.insight.web;

import io.tidegate.insight.Simulation;
import io.tidegate.insight.Simulations;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Draft;
import io.tidegate.policy.PolicyPanel;
import io.tidegate.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a draft's page, before it is published, what it would have made of past changes. */
@Component
@Order(10)
class SimulationOnDraft implements PolicyPanel {
  private final Simulations simulations;

  SimulationOnDraft(Simulations simulations) {
    this.simulations = simulations;
  }

  @Override
  public Optional<View> of(Draft draft, Actor reader) {
    if (!draft.state().unfinished() || reader.confinedTo() != null) {
      return Optional.empty();
    }
    String path = SimulationPages.path(draft);
    return Optional.of(
        simulations
            .latest(draft)
            .map(latest -> panel(latest, draft, path))
            .orElseGet(() ->
                new SimulationPanel(
                    path,
                    false,
                    false,
                    List.of(),
                    List.of(
                        "No simulation was run: nobody has looked what this would have done to past"
                            + " changes."))));
  }

  private static SimulationPanel panel(Simulation latest, Draft draft, String path) {
    SimulationWords words = new SimulationWords(latest, path);
    List<String> sentences = new ArrayList<>();
    boolean any = latest.tally().sum().changes() > 0;
    if (latest.state() == Simulation.State.DONE && !any) {
      return new SimulationPanel(path, true, false, List.of(), List.of(words.nothing()));
    }
    boolean stale = latest.stale(draft);
    switch (latest.state()) {
      case RUNNING -> sentences.add("It is under way: %d %%.".formatted(latest.share()));
      case STOPPED -> sentences.add("It was stopped before it had seen every change.");
      case FAILED -> sentences.add(latest.because());
      case DONE -> sentences.add(words.waiting().getFirst());
    }
    sentences.add(words.basis().getFirst());
    if (stale && latest.state() == Simulation.State.DONE) {
      sentences.clear();
    }
    return new SimulationPanel(path, true, stale, any ? words.figures() : List.of(), sentences);
  }
}
