package io.tidegate.insight.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.insight.Cause;
import io.tidegate.insight.Culprit;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells answers as their reader may read them: of work that is not theirs to see neither its name
 * nor what was written about it.
 */
@Component
class CulpritLines {
  private final Changes changes;
  private final Items items;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  CulpritLines(Changes changes, Items items, Clients clients, Frames frames, InstantSource clock) {
    this.changes = changes;
    this.items = items;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  List<CulpritLine> of(Collection<Culprit> culprits, Actor reader) {
    if (culprits.isEmpty()) {
      return List.of();
    }
    Names names = names(culprits);
    Times times = new Times(frames.look(reader).zone(), clock);
    return culprits.stream().map(one -> line(one, names, times)).toList();
  }

  private Names names(Collection<Culprit> culprits) {
    List<ChangeId> causes =
        culprits.stream()
            .map(Culprit::cause)
            .filter(cause -> cause.kind() == Cause.Kind.CHANGE)
            .map(cause -> new ChangeId(Objects.requireNonNull(cause.id())))
            .toList();
    List<ItemId> felt =
        culprits.stream().map(Culprit::item).filter(Objects::nonNull).distinct().toList();
    return new Names(
        causes.isEmpty() ? Map.of() : changes.named(causes),
        felt.isEmpty() ? Map.of() : items.named(felt),
        clients.named(culprits.stream().map(Culprit::client).collect(Collectors.toSet())));
  }

  private static CulpritLine line(Culprit one, Names names, Times times) {
    Change change = names.change(one.cause());
    boolean hidden = one.cause().kind() != Cause.Kind.NOTHING && change == null;
    Item item = one.item() == null ? null : names.items().get(one.item());
    Client client = names.clients().get(one.client());
    String owner = client == null ? "" : client.name();
    return new CulpritLine(
        one.id().toString(),
        what(one.cause(), change),
        change == null ? null : "/changes/" + change.number(),
        item == null ? owner : item.name() + ", " + owner,
        times.moment(one.moment()),
        WhatChangedController.PATH
            + (one.item() == null ? "?client=" + one.client() : "?item=" + one.item())
            + "&at="
            + one.moment(),
        one.namedBy() + ", " + times.moment(one.namedAt()),
        hidden ? "" : one.note(),
        one.place() == null ? "" : "number " + one.place() + " of the ranking then",
        one.cause().kind().name(),
        Objects.toString(one.cause().id(), ""));
  }

  private static String what(Cause cause, @Nullable Change change) {
    return switch (cause.kind()) {
      case NOTHING -> "No change";
      case CHANGE ->
          change == null ? "Work on shared infrastructure" : change.code() + " " + change.title();
      case UNRECORDED -> "An unrecorded change";
      case VENDOR -> "Work of a vendor";
    };
  }

  /** What is named, as far as the reader may see it. */
  private record Names(
      Map<ChangeId, Change> changes, Map<ItemId, Item> items, Map<ClientId, Client> clients) {
    @Nullable Change change(Cause cause) {
      UUID id = cause.id();
      return cause.kind() != Cause.Kind.CHANGE || id == null ? null : changes.get(new ChangeId(id));
    }
  }
}
