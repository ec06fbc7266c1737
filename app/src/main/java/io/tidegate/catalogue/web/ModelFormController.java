package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.Plan;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding and editing models. */
@Controller
@Permitted(roles = Role.CHANGE_MANAGER)
class ModelFormController {
  private static final Crumb CATALOGUE = new Crumb("Catalogue", "/catalogue");
  private static final int MOST_STAFF = 500;

  private final Models models;
  private final Clients clients;
  private final People people;
  private final Frames frames;

  ModelFormController(Models models, Clients clients, People people, Frames frames) {
    this.models = models;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
  }

  @GetMapping("/catalogue/new")
  Answer blank(Actor actor) {
    return fresh(actor, ModelForm.blank());
  }

  @PostMapping("/catalogue")
  Answer add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    ModelForm form = formOf(sent);
    try {
      Model added = models.get(models.add(actor, facts(form)));
      return new SeeOther("/catalogue/" + added.id(), told(added));
    } catch (Invalid invalid) {
      return Drawn.invalid(fresh(actor, form.refused(invalid)));
    }
  }

  @GetMapping("/catalogue/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    Model model = models.get(ModelId.of(id));
    return known(actor, model, ModelForm.of(model, models.latest(model)));
  }

  @PostMapping("/catalogue/{id}")
  Answer save(
      Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    ModelForm form = formOf(sent);
    ModelId model = ModelId.of(id);
    try {
      models.edit(actor, model, form.number("version"), facts(form));
      return new SeeOther("/catalogue/" + model, told(models.get(model)));
    } catch (Invalid invalid) {
      return Drawn.invalid(known(actor, models.get(model), form.refused(invalid)));
    } catch (Stale stale) {
      Model now = models.get(model);
      return Drawn.stale(known(actor, now, form.overtaken(stale.sentence(), now.version())));
    }
  }

  private static ModelForm formOf(MultiValueMap<String, String> sent) {
    return new ModelForm(sent.toSingleValueMap(), Ticks.sent(sent), Problems.none(), "");
  }

  private static String told(Model model) {
    return model.proposed() == null
        ? "Saved."
        : "Version %d waits for the board.".formatted(model.proposed());
  }

  private ModelFacts facts(ModelForm form) {
    Plan plan = new Plan(form.steps(), form.text("noRollbackBecause"), null, "", null);
    return new ModelFacts(
        new Procedure(
            form.text("title"),
            form.text("reason"),
            form.text("desiredOutcome"),
            form.text("category"),
            plan,
            models.rated(form.number("score")),
            new TermsForm(form).read()),
        form.ticks().clients().stream().map(ClientId::of).collect(Collectors.toSet()),
        owner(form),
        day(form));
  }

  /** Nobody, when nobody was chosen; the door says so beside all the rest. */
  private static PersonId owner(ModelForm form) {
    return form.text("owner").isEmpty() ? PersonId.next() : PersonId.of(form.text("owner"));
  }

  /** A day long gone when it is none; the door says so beside all the rest. */
  private static LocalDate day(ModelForm form) {
    try {
      return LocalDate.parse(form.text("reviewOn"));
    } catch (DateTimeException _) {
      return LocalDate.EPOCH;
    }
  }

  private ModelFormPage fresh(Actor actor, ModelForm form) {
    return new ModelFormPage(
        frames.of(actor, "Add a model", CATALOGUE),
        form,
        "/catalogue",
        true,
        clientOptions(),
        staff());
  }

  private ModelFormPage known(Actor actor, Model model, ModelForm form) {
    String path = "/catalogue/" + model.id();
    return new ModelFormPage(
        frames.of(actor, "Edit the model", CATALOGUE, new Crumb(model.title(), path)),
        form,
        path,
        false,
        clientOptions(),
        staff());
  }

  private List<Option> clientOptions() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private List<Option> staff() {
    return people
        .list(new PersonFilter(null, true, null, "", false), null, MOST_STAFF)
        .items()
        .stream()
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }
}
