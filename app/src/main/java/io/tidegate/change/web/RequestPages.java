package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.change.Aspect;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Priority;
import io.tidegate.change.PriorityProposal;
import io.tidegate.change.RequestPanel;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the request form shows. */
@Component
class RequestPages {
  private final Changes changes;
  private final Clients clients;
  private final Items items;
  private final RequestChoices choices;
  private final List<RequestPanel> panels;
  private final Views views;
  private final Frames frames;
  private final InstantSource clock;

  RequestPages(
      Changes changes,
      Clients clients,
      Items items,
      RequestChoices choices,
      List<RequestPanel> panels,
      Views views,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.clients = clients;
    this.items = items;
    this.choices = choices;
    this.panels = List.copyOf(panels);
    this.views = views;
    this.frames = frames;
    this.clock = clock;
  }

  /** The form over this change, whose number is 0 while it is not drafted. */
  RequestPage page(
      Actor actor, Change change, RequestForm form, String origin, @Nullable ItemMatches found) {
    boolean fresh = change.number() == 0;
    Client client = clients.get(change.client());
    return new RequestPage(
        frame(actor, change, client),
        fresh ? null : ChangeHead.of(change, client, times(change)),
        form,
        new DraftState("good", "", change.number(), change.version(), List.of()),
        standing(actor, change, origin),
        choices.of(
            actor,
            change,
            client,
            change.number() > 0 || !form.text("client").isEmpty(),
            proposed(form.typed(), change)),
        choices.picks(change, RequestReader.items(form.typed())),
        found,
        panels(actor, typed(change, form.typed())));
  }

  private Frame frame(Actor actor, Change change, Client client) {
    Crumb list = new Crumb("Changes", "/changes");
    return change.number() == 0
        ? frames.of(actor, "New change", list)
        : frames.of(
            actor,
            "Request",
            list,
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), "/changes/" + change.number()));
  }

  private RequestPage.Standing standing(Actor actor, Change change, String origin) {
    boolean draft = change.state() == State.DRAFT;
    return new RequestPage.Standing(
        Locks.reason(changes, actor, change, Aspect.PURPOSE),
        changes.frozen(change, Aspect.SCOPE).map(Blocker::sentence).orElse(""),
        Locks.lapse(change, "what they cover"),
        draft,
        draft && change.model() == null,
        actor.confinedTo() == null,
        origin);
  }

  /** The priority that the facts in the form suggest. */
  PriorityProposal proposed(Typed typed, Change change) {
    return PriorityProposal.of(
        RequestReader.type(typed, change.type()), items.named(RequestReader.items(typed)).values());
  }

  /** Reads the form over this change. */
  RequestReader.Reading read(Typed typed, Change change) {
    Priority proposed = proposed(typed, change).priority();
    return RequestReader.read(typed, change, times(change), proposed, frozen(change));
  }

  /** The fields as this change stores them. */
  Typed stored(Change change) {
    Priority proposed =
        PriorityProposal.of(change.type(), items.named(change.scope().affected()).values())
            .priority();
    return RequestValues.of(change, times(change), proposed);
  }

  /** What other rooms show beside this draft. */
  List<Content> panels(Actor actor, Change draft) {
    return panels.stream()
        .flatMap(panel -> panel.of(draft, actor).stream())
        .map(views::content)
        .toList();
  }

  /** The change as it would be with what the form says. */
  Change typed(Change change, Typed typed) {
    Change draft = change;
    for (Edit edit : read(typed, change).edits()) {
      draft = edit.applyTo(draft);
    }
    return draft;
  }

  Times times(Change change) {
    return new Times(clients.get(change.client()).zone(), clock);
  }

  private Set<Aspect> frozen(Change change) {
    Set<Aspect> frozen = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      if (changes.frozen(change, aspect).isPresent()) {
        frozen.add(aspect);
      }
    }
    return frozen;
  }
}
