package io.tidegate.catalogue.api;

import io.tidegate.api.ApiPage;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with models as they are, naming those clients alone that the token reaches. */
@Component
class ModelTeller {
  private final Models models;
  private final Clients clients;

  ModelTeller(Models models, Clients clients) {
    this.models = models;
    this.clients = clients;
  }

  List<ModelResource> told(List<Model> all) {
    Set<ClientId> seen =
        clients
            .named(
                all.stream()
                    .flatMap(model -> model.facts().clients().stream())
                    .collect(Collectors.toSet()))
            .keySet();
    return all.stream()
        .map(model -> ModelResource.of(model, models.whyNot(model).orElse(null), seen))
        .toList();
  }

  ApiPage<ModelResource> told(Page<Model> page) {
    List<ModelResource> said = told(page.items());
    return new ApiPage<>(said, page.next() == null ? null : new Cursor(page.next()).written());
  }

  /** With its tag: a day that passes may move what it shows without writing into it. */
  ResponseEntity<ModelResource> told(ResponseEntity.BodyBuilder answer, Model model) {
    ModelResource said = told(List.of(model)).getFirst();
    return answer.eTag(EntityTag.of(model.version(), said).header()).body(said);
  }
}
