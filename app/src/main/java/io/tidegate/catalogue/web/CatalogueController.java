package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Licence;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
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
  private static final int ROWS = 50;

  private final Models models;
  private final ModelChanges changes;
  private final ModelPages pages;
  private final Licences licences;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  CatalogueController(
      Models models,
      ModelChanges changes,
      ModelPages pages,
      Licences licences,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.models = models;
    this.changes = changes;
    this.pages = pages;
    this.licences = licences;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/catalogue")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "") String after) {
    CataloguePage.Filter filter =
        new CataloguePage.Filter(q.strip(), client, state, risk, options());
    Page<Model> page =
        models.page(filter.wanted(), after.isEmpty() ? null : ModelId.of(after), ROWS);
    return new CataloguePage(
        frames.of(actor, "Catalogue").wide(),
        filter,
        rows(actor, page.items()),
        models.mayMaintain(actor),
        after.isEmpty(),
        page.next() == null ? null : filter.href(page.next()));
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

  private List<CataloguePage.Row> rows(Actor actor, List<Model> found) {
    Set<PersonId> ids =
        found.stream().map(model -> model.facts().owner()).collect(Collectors.toSet());
    Map<PersonId, Person> owners = people.named(ids);
    Map<ModelId, Licence> known = actor.confinedTo() == null ? licences.of(found) : Map.of();
    Times times = new Times(frames.look(actor).zone(), clock);
    return found.stream()
        .map(model ->
            new CataloguePage.Row(
                model,
                pages.name(owners.get(model.facts().owner())),
                models.whyNot(model).orElse(""),
                known.get(model.id()),
                times))
        .toList();
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }
}
