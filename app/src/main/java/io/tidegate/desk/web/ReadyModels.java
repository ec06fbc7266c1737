package io.tidegate.desk.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The standard changes at hand, so that one begins at home with a single click. */
@Component
class ReadyModels {
  private static final int MOST = 6;

  private final Models models;
  private final Clients clients;

  ReadyModels(Models models, Clients clients) {
    this.models = models;
    this.clients = clients;
  }

  /** The models that a change may be made from now; with one client there is nothing to choose. */
  List<HomePage.Ready> of() {
    List<Client> all = clients.all();
    @Nullable Client only = all.size() == 1 ? all.getFirst() : null;
    return models.ready(only == null ? null : only.id(), MOST).stream()
        .map(model -> ready(model, only))
        .toList();
  }

  private static HomePage.Ready ready(Model model, @Nullable Client only) {
    boolean asks = !model.facts().procedure().terms().asked().isEmpty();
    return new HomePage.Ready(
        model.title(),
        "/catalogue/" + model.id(),
        only == null || asks ? null : only.id().toString());
  }
}
