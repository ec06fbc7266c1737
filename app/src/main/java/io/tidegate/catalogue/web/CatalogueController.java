package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of models, a model, and starting a change from it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class CatalogueController {
  private final Models models;
  private final ModelChanges changes;
  private final ModelPages pages;
  private final Clients clients;
  private final People people;
  private final Frames frames;

  CatalogueController(
      Models models,
      ModelChanges changes,
      ModelPages pages,
      Clients clients,
      People people,
      Frames frames) {
    this.models = models;
    this.changes = changes;
    this.pages = pages;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
  }

  @GetMapping("/catalogue")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "false") boolean archived) {
    ModelFilter filter =
        new ModelFilter(q.strip(), client.isEmpty() ? null : ClientId.of(client), archived);
    return new CataloguePage(
        frames.of(actor, "Catalogue").wide(),
        new CataloguePage.Filter(q.strip(), client, archived, options()),
        rows(models.list(filter)),
        models.mayMaintain(actor));
  }

  @GetMapping("/catalogue/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.model(actor, models.get(ModelId.of(id)), new StartForm(Map.of(), Problems.none()));
  }

  @PostMapping("/catalogue/{id}/changes")
  Answer start(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    StartForm form = new StartForm(sent, Problems.none());
    ModelId model = ModelId.of(id);
    try {
      Change change = changes.start(actor, model, pages.read(form));
      return new SeeOther("/changes/" + change.number(), change.code() + " begins from the model.");
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.model(
              actor, models.get(model), new StartForm(sent, new Problems(invalid.problems()))));
    }
  }

  @PostMapping("/catalogue/{id}/state")
  @Permitted(roles = Role.CHANGE_MANAGER)
  Answer setState(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam ModelState state,
      @RequestParam(defaultValue = "") String reason) {
    models.setState(actor, ModelId.of(id), version, state, reason);
    return new SeeOther("/catalogue/" + ModelId.of(id), "The model is now: " + state.title() + ".");
  }

  private List<CataloguePage.Row> rows(List<Model> found) {
    Set<PersonId> ids =
        found.stream().map(model -> model.facts().owner()).collect(Collectors.toSet());
    Map<PersonId, Person> owners = people.named(ids);
    return found.stream()
        .map(model ->
            new CataloguePage.Row(
                model,
                pages.name(owners.get(model.facts().owner())),
                models.whyNot(model).orElse(""),
                model.facts().procedure().plan().forward()))
        .toList();
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }
}
