package io.tidegate.cab.web;

import io.tidegate.cab.ActionItem;
import io.tidegate.cab.ActionItems;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what is to be done into lines. */
@Component
class ActionLines {
  private final ActionItems actionItems;
  private final People people;
  private final Clients clients;

  ActionLines(ActionItems actionItems, People people, Clients clients) {
    this.actionItems = actionItems;
    this.people = people;
    this.clients = clients;
  }

  List<ActionLine> of(Actor reader, List<ActionItem> actions, Times times) {
    if (actions.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Person> named =
        people.named(actions.stream().flatMap(ActionLines::people).collect(Collectors.toSet()));
    Map<ClientId, Client> whose =
        clients.named(
            actions.stream()
                .map(ActionItem::client)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Lines lines = new Lines(named, whose, actionItems.today(reader.account()), times);
    return actions.stream()
        .map(one ->
            lines.of(one, actionItems.mayFinish(reader, one), actionItems.mayCancel(reader, one)))
        .toList();
  }

  private static Stream<PersonId> people(ActionItem action) {
    return Stream.concat(
        Stream.of(action.owner()), Stream.ofNullable(action.ending()).map(ActionItem.Ending::by));
  }

  /** All that lines are written from. */
  private record Lines(
      Map<PersonId, Person> named, Map<ClientId, Client> whose, LocalDate today, Times times) {
    ActionLine of(ActionItem one, boolean finishes, boolean cancels) {
      Client client = one.client() == null ? null : whose.get(one.client());
      return new ActionLine(
          one.id().toString(),
          one.text(),
          name(one.owner()) + until(one),
          one.reference(),
          "/cab/" + one.meeting() + (one.item() == null ? "" : "?item=" + one.item()),
          client == null ? "" : client.shortName(),
          client == null ? "" : client.name(),
          tone(one),
          finishes,
          cancels);
    }

    private String until(ActionItem one) {
      ActionItem.Ending ending = one.ending();
      if (ending == null) {
        return (one.overdue(today) ? ", overdue since " : ", by ") + times.day(one.due());
      }
      String by = ending.by().equals(one.owner()) ? "" : " by " + name(ending.by());
      return "%s%s %s: %s"
          .formatted(
              ending.done() ? ", done" : ", cancelled",
              by,
              times.moment(ending.at()),
              ending.words());
    }

    private Tone tone(ActionItem one) {
      ActionItem.Ending ending = one.ending();
      if (ending != null) {
        return ending.done() ? Tone.GOOD : Tone.NEUTRAL;
      }
      return one.overdue(today) ? Tone.BAD : Tone.NEUTRAL;
    }

    private String name(PersonId id) {
      Person person = named.get(id);
      return person == null ? "Somebody" : person.name();
    }
  }
}
