package io.tidegate.insight.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.insight.Subject;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the item, service or client that somebody names, and writes one so that it is found. */
@Component
class SubjectFinder {
  private static final String AT = " @ ";
  private static final int OFFERED = 10;
  private static final int CRITICAL = 4;

  private final Items items;
  private final Clients clients;

  SubjectFinder(Items items, Clients clients) {
    this.items = items;
    this.clients = clients;
  }

  Subject item(String id) {
    return Subject.of(items.get(ItemId.of(id)));
  }

  Subject client(String id) {
    return Subject.of(clients.get(ClientId.of(id)));
  }

  /** All that are called exactly so. */
  List<Subject> called(String typed) {
    String text = typed.strip();
    List<Client> all = clients.all();
    Stream<Subject> whole =
        all.stream().filter(client -> client.name().equalsIgnoreCase(text)).map(Subject::of);
    int at = text.lastIndexOf(AT);
    String name = at < 0 ? text : text.substring(0, at);
    String owner = at < 0 ? "" : text.substring(at + AT.length());
    Map<ClientId, String> names = all.stream().collect(Collectors.toMap(Client::id, Client::name));
    Stream<Subject> parts =
        items.called(name).stream()
            .filter(item -> owner.isEmpty() || owner.equalsIgnoreCase(names.get(item.client())))
            .map(Subject::of);
    return Stream.concat(whole, parts).toList();
  }

  /** What may be meant by a beginning. */
  List<Subject> offered(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    String key = text.toLowerCase(Locale.ROOT);
    List<Subject> offered = new ArrayList<>();
    clients.all().stream()
        .filter(client -> client.name().toLowerCase(Locale.ROOT).contains(key))
        .limit(OFFERED / 2)
        .map(Subject::of)
        .forEach(offered::add);
    int at = text.lastIndexOf(AT);
    items.search(null, at < 0 ? text : text.substring(0, at), OFFERED).stream()
        .map(Subject::of)
        .forEach(offered::add);
    return offered.stream().limit(OFFERED).toList();
  }

  /** Critical services, to begin with. */
  List<Subject> critical(int most) {
    ItemFilter services = new ItemFilter(null, Kind.SERVICE, null, CRITICAL, "");
    return items.list(services, null, most).items().stream().map(Subject::of).toList();
  }

  /** Each so that nothing else is written the same. */
  List<Named> written(List<Subject> subjects) {
    Map<ClientId, Client> owners =
        clients.named(subjects.stream().map(Subject::client).collect(Collectors.toSet()));
    return subjects.stream()
        .map(one -> new Named(one, written(one, owners.get(one.client()))))
        .toList();
  }

  private static String written(Subject subject, @Nullable Client owner) {
    return subject.item() == null || owner == null
        ? subject.name()
        : subject.name() + AT + owner.name();
  }

  /** A subject and what is written for it. */
  record Named(Subject subject, String text) {
    String address() {
      ItemId item = subject.item();
      return WhatChangedController.PATH
          + (item == null ? "?client=" + subject.client() : "?item=" + item);
    }
  }
}
