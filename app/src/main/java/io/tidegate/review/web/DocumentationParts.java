package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.review.Documentation;
import io.tidegate.review.Documentations;
import io.tidegate.ui.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the documentation part of the review page together. */
@Component
class DocumentationParts {
  private final Documentations documentations;
  private final Items items;
  private final People people;

  DocumentationParts(Documentations documentations, Items items, People people) {
    this.documentations = documentations;
    this.items = items;
    this.people = people;
  }

  DocumentationPart of(Actor actor, Change change, Times times) {
    Map<ItemId, Documentation> said = documentations.of(change);
    Map<PersonId, Person> names =
        people.named(said.values().stream().map(Documentation::by).toList());
    List<DocumentationPart.Row> rows =
        items.named(change.scope().affected()).values().stream()
            .sorted(Comparator.comparing(Item::name))
            .map(item -> row(item, said.get(item.id()), names, times))
            .toList();
    return new DocumentationPart(
        nothing(change),
        Documentations.version(said),
        rows,
        change.scope().affected().size() - said.size(),
        documentations.mayWrite(actor, change));
  }

  private String nothing(Change change) {
    if (documentations.due(change)) {
      return "";
    }
    if (change.scope().affected().isEmpty()) {
      return "The change touches no item of the inventory, so there is nothing to document.";
    }
    return change.result().outcome() == null
        ? "It was rolled back. Once the outcome is told, it shows whether anything stayed changed."
        : "It was rolled back fully: nothing changed, so there is nothing to document.";
  }

  private static DocumentationPart.Row row(
      Item item, @Nullable Documentation said, Map<PersonId, Person> names, Times times) {
    String id = item.id().toString();
    if (said == null || said.word().answer() == null) {
      return new DocumentationPart.Row(id, item.name(), item.kind().title(), "", "", "", null, "");
    }
    Person by = names.get(said.by());
    String note = said.word().note();
    return new DocumentationPart.Row(
        id,
        item.name(),
        item.kind().title(),
        said.word().answer().name(),
        said.word().answer().title(),
        note,
        note.matches("https?://\\S+") ? note : null,
        (by == null ? "Somebody" : by.name()) + ", " + times.moment(said.at()));
  }
}
