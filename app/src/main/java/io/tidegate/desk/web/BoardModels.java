package io.tidegate.desk.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import org.springframework.stereotype.Component;

/** The models that the board has to look at, for those who sit on it. */
@Component
class BoardModels {
  private static final int MOST = 25;

  private final Models models;

  BoardModels(Models models) {
    this.models = models;
  }

  List<HomePage.Task> of(Actor reader, Times times) {
    if (!reader.holdsEverywhere(Role.CAB_MEMBER)) {
      return List.of();
    }
    return models.forBoard().stream().limit(MOST).map(model -> task(model, times)).toList();
  }

  private static HomePage.Task task(Model model, Times times) {
    boolean waits = model.proposed() != null;
    boolean lapsed = model.lapse() != null;
    return new HomePage.Task(
        (waits ? "Approve the model: " : "Review the model: ") + model.title(),
        "/catalogue/" + model.id() + (waits ? "#board" : "#licence"),
        null,
        "",
        "",
        waits ? "version " + model.proposed() : lapsed ? "suspended: " + model.stateReason() : "",
        lapsed ? "caution" : "review",
        lapsed ? Tone.BAD.slug() : Tone.WARN.slug(),
        "review by " + times.day(model.facts().reviewOn()));
  }
}
