package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.RequestPanel;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.risk.Assessment;
import io.tidegate.risk.Given;
import io.tidegate.risk.Risks;
import io.tidegate.risk.SevenRs;
import io.tidegate.ui.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the seven R's beside the request form, filled from what is typed so far. */
@Component
@Order(100)
class SevenRsPanel implements RequestPanel {
  private static final int NAMED = 3;

  private final Risks risks;
  private final Items items;
  private final People people;

  SevenRsPanel(Risks risks, Items items, People people) {
    this.risks = risks;
    this.items = items;
    this.people = people;
  }

  @Override
  public Optional<View> of(Change draft, Actor writer) {
    return Optional.of(
        new SevenRsSection(
            SevenRs.of(
                new SevenRs.Facts(
                    names(List.of(draft.people().requester())),
                    draft.purpose().reason(),
                    draft.purpose().desiredOutcome(),
                    risk(draft),
                    resources(draft),
                    responsible(draft),
                    relationship(draft)))));
  }

  /** Proposed from what is touched; without that there is nothing to propose from. */
  private String risk(Change draft) {
    if (!draft.scope().said()) {
      return "";
    }
    Assessment proposed = risks.preview(draft, new Given(Map.of(), Map.of()));
    return "Proposed: %s, %d of 25".formatted(proposed.level().title(), proposed.total());
  }

  private String resources(Change draft) {
    String said = draft.plan().resources();
    return said.isBlank() ? names(draft.people().implementers()) : said;
  }

  private String responsible(Change draft) {
    return draft.people().implementers().isEmpty()
        ? ""
        : names(List.of(draft.people().owner()))
            + "; done by "
            + names(draft.people().implementers());
  }

  private String relationship(Change draft) {
    List<String> names =
        items.named(draft.scope().affected()).values().stream().map(Item::name).sorted().toList();
    return names.isEmpty() ? draft.scope().noneBecause() : some(names);
  }

  private String names(Collection<PersonId> ids) {
    return some(people.named(ids).values().stream().map(Person::name).sorted().toList());
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
  }
}
