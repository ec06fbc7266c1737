package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Licence;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.ModelVersion;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.Schedules;
import io.tidegate.catalogue.Start;
import io.tidegate.catalogue.VersionDifferences;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a model's page together, and reads the form on it. */
@Component
class ModelPages {
  private static final int ENOUGH = 50;

  private final Models models;
  private final Admissions admissions;
  private final Licences licences;
  private final Schedules schedules;
  private final Changes changes;
  private final Clients clients;
  private final People people;
  private final Items items;
  private final Markdown markdown;
  private final Frames frames;
  private final InstantSource clock;

  ModelPages(
      Models models,
      Admissions admissions,
      Licences licences,
      Schedules schedules,
      Changes changes,
      Clients clients,
      People people,
      Items items,
      Markdown markdown,
      Frames frames,
      InstantSource clock) {
    this.models = models;
    this.admissions = admissions;
    this.licences = licences;
    this.schedules = schedules;
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.markdown = markdown;
    this.frames = frames;
    this.clock = clock;
  }

  ModelPage model(Actor actor, Model model, StartForm form) {
    return page(actor, model, form, LicenceView.Form.BLANK);
  }

  /** The page with a judgement that could not be taken. */
  ModelPage judged(Actor actor, Model model, LicenceView.Form judgement) {
    return page(actor, model, new StartForm(Map.of(), Problems.none()), judgement);
  }

  private ModelPage page(Actor actor, Model model, StartForm form, LicenceView.Form judgement) {
    Person owner = people.named(List.of(model.facts().owner())).get(model.facts().owner());
    return new ModelPage(
        frames.of(actor, model.title(), new Crumb("Catalogue", "/catalogue")),
        model,
        name(owner),
        origin(model),
        models.whyNot(model).orElse(""),
        actor.confinedTo() == null ? licence(actor, model, judgement) : null,
        actor.confinedTo() == null ? board(actor, model, judgement) : null,
        scope(model.facts().clients()),
        startable(actor, model),
        actor.confinedTo() == null ? scheduled(model) : List.of(),
        form,
        new ModelPage.Texts(
            markdown.content(model.facts().procedure().reason()),
            markdown.content(model.facts().procedure().desiredOutcome())),
        models.mayMaintain(actor),
        new Times(frames.look(actor).zone(), clock));
  }

  private @Nullable BoardView board(Actor actor, Model model, LicenceView.Form judgement) {
    Integer number = model.proposed();
    if (number == null) {
      return null;
    }
    ModelVersion proposed = models.version(model.id(), number);
    List<Difference> differences =
        model.approved()
            ? new VersionDifferences(this::scope).between(model.current(), proposed)
            : List.of();
    return new BoardView(proposed, differences, admissions.mayDecide(actor, model), judgement);
  }

  private LicenceView licence(Actor actor, Model model, LicenceView.Form judgement) {
    Licence granted = licences.of(model);
    return new LicenceView(
        granted,
        licences.before(model, granted),
        licences.reviews(model.id()),
        // One judgement at a time: first what becomes of the version that waits.
        licences.mayReview(actor, model) && !admissions.mayDecide(actor, model),
        judgement);
  }

  /** What was typed; throws {@link Invalid} with the field at fault. */
  Start read(StartForm form) {
    if (form.text("client").isEmpty()) {
      throw new Invalid("client", "Choose the client it is for.");
    }
    Client client = clients.get(ClientId.of(form.text("client")));
    return new Start(
        client.id(), item(client, form.text("item")), begin(client, form), null, said(form));
  }

  static Map<ModelField, String> said(StartForm form) {
    return Map.of(
        ModelField.TITLE, form.text("title"),
        ModelField.REASON, form.text("reason"),
        ModelField.OUTCOME, form.text("desiredOutcome"));
  }

  /** How long a change made from it takes, with its rollback. */
  Duration length(Model model) {
    return models.length(model);
  }

  String name(@Nullable Person person) {
    return person == null ? "somebody" : person.name();
  }

  @Nullable ItemId item(Client client, String name) {
    if (name.isEmpty()) {
      return null;
    }
    return items.search(client.id(), name, ENOUGH).stream()
        .filter(item -> item.name().equalsIgnoreCase(name))
        .map(Item::id)
        .findFirst()
        .orElseThrow(
            () -> new Invalid("item", "%s has no item called %s.".formatted(client.name(), name)));
  }

  private @Nullable Instant begin(Client client, StartForm form) {
    if (form.text("at").isEmpty()) {
      return null;
    }
    return new Times(client.zone(), clock)
        .read(form.text("at"))
        .orElseThrow(() -> new Invalid("at", "Give a date and a time, or leave it empty for now."));
  }

  private List<Option> startable(Actor actor, Model model) {
    return clients.all().stream()
        .filter(client -> model.isFor(client.id()) && mayRequest(actor, client.id()))
        .map(client ->
            Option.of(client.id().toString(), client.name() + " (" + client.zone().getId() + ")"))
        .toList();
  }

  private @Nullable Change origin(Model model) {
    return model.origin() == null
        ? null
        : changes.named(Set.of(model.origin())).get(model.origin());
  }

  private List<ModelPage.Scheduled> scheduled(Model model) {
    List<Schedule> all = schedules.of(model.id());
    Map<ClientId, Client> named =
        clients.named(all.stream().map(one -> one.facts().client()).collect(Collectors.toSet()));
    return all.stream()
        .map(one -> {
          Client client = named.get(one.facts().client());
          return new ModelPage.Scheduled(
              "/catalogue/%s/schedules/%s".formatted(model.id(), one.id()),
              one.facts().times().words(),
              client == null ? "" : client.name(),
              standing(one));
        })
        .toList();
  }

  private static String standing(Schedule one) {
    if (one.ended() != null) {
      return "ended";
    }
    return one.whyNone().isEmpty() ? "" : "paused";
  }

  private static boolean mayRequest(Actor actor, ClientId client) {
    return actor.sees(client)
        && actor.holdsAny(
            client,
            Role.REQUESTER,
            Role.IMPLEMENTER,
            Role.CHANGE_MANAGER,
            Role.SERVICE_OWNER,
            Role.CLIENT_REQUESTER,
            Role.CLIENT_APPROVER);
  }

  String scope(Set<ClientId> ids) {
    return ids.isEmpty()
        ? "All clients"
        : clients.named(ids).values().stream()
            .map(Client::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
