package io.tidegate.calendar;

import io.tidegate.change.Collision;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Map;

/** What those that meet are called, as far as the asker may know. */
record Parties(
    Stations stations, Map<PersonId, Person> hands, Map<ClientId, Client> whose, Times times) {
  boolean sees(Collision other) {
    return stations.asker().sees(other.client());
  }

  /** “CHG-7”, or that it is somebody else's. */
  String code(Collision other) {
    return sees(other) ? other.code() : "a change of another client";
  }

  /** The other party, and when it is. */
  String evidence(Collision other) {
    Client client = whose.get(other.client());
    String hours = times.span(other.window());
    if (other.state() == io.tidegate.change.State.IMPLEMENT) {
      hours = hours + ", and it is being carried out now";
    }
    return sees(other) && client != null
        ? "%s, %s: %s.".formatted(client.name(), other.title(), hours)
        : "Another client: %s.".formatted(hours);
  }

  List<String> people(Collision other) {
    return hands.values().stream()
        .filter(person -> other.people().contains(person.id()))
        .map(Person::name)
        .sorted()
        .toList();
  }

  /** “ERP depends on CORE-1 over VM-7, which CHG-7 changes”. */
  String said(Way way, Collision other) {
    return stations.said(way, "which " + code(other) + " changes");
  }
}
