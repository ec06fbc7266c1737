package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelVersion;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.VersionDifferences;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a model, compared; and putting a draft before the board. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class VersionsController {
  private final Models models;
  private final Admissions admissions;
  private final ModelPages pages;
  private final Frames frames;
  private final InstantSource clock;

  VersionsController(
      Models models, Admissions admissions, ModelPages pages, Frames frames, InstantSource clock) {
    this.models = models;
    this.admissions = admissions;
    this.pages = pages;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/catalogue/{id}/versions")
  Answer versions(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int to) {
    Model model = models.get(ModelId.of(id));
    List<ModelVersion> all = models.versions(model.id());
    int after = to > 0 ? to : all.getFirst().number();
    int before = from > 0 ? from : all.get(Math.min(1, all.size() - 1)).number();
    List<Difference> differences =
        new VersionDifferences(pages::scope)
            .between(models.version(model.id(), before), models.version(model.id(), after));
    return new VersionsPage(
        frames.of(
            actor,
            "Versions",
            new Crumb("Catalogue", "/catalogue"),
            new Crumb(model.title(), "/catalogue/" + model.id())),
        model,
        all,
        before,
        after,
        differences,
        new Times(frames.look(actor).zone(), clock));
  }

  @PostMapping("/catalogue/{id}/proposal")
  @Permitted(roles = Role.CHANGE_MANAGER)
  Answer propose(Actor actor, @PathVariable String id, @RequestParam long version) {
    ModelId model = ModelId.of(id);
    try {
      admissions.propose(actor, model, version);
    } catch (Invalid _) {
      return new SeeOther("/catalogue/" + model + "/edit", "Complete it first, then propose it.");
    }
    boolean waits = models.get(model).proposed() != null;
    return new SeeOther(
        "/catalogue/" + model, waits ? "It waits for the board." : "The model is in use.");
  }
}
