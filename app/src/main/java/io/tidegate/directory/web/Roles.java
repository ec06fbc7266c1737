package io.tidegate.directory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Option;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles as pages show them: in the order of the enumeration, capitalised. */
final class Roles {
  private Roles() {}

  static String title(Role role) {
    String title = role.title();
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  /** Each role once: "Change manager, Implementer". */
  static String summary(Set<Grant> grants) {
    return grants.stream()
        .map(Grant::role)
        .distinct()
        .sorted()
        .map(Roles::title)
        .collect(Collectors.joining(", "));
  }

  static List<Option> all() {
    return Stream.of(Role.values()).map(Roles::option).toList();
  }

  /** The roles this person could be given. */
  static List<Option> fitting(Person person) {
    return Stream.of(Role.values())
        .filter(role -> role.ofClient() != person.isStaff())
        .map(Roles::option)
        .toList();
  }

  static List<PersonPage.Held> held(Set<Grant> grants, Map<ClientId, Client> clients) {
    return grants.stream()
        .sorted(
            Comparator.comparing(Grant::role)
                .thenComparing(grant -> Objects.toString(grant.client(), "")))
        .map(grant -> new PersonPage.Held(grant, title(grant.role()), where(grant, clients)))
        .toList();
  }

  static Set<ClientId> places(Collection<Grant> grants) {
    return grants.stream().map(Grant::client).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static String where(Grant grant, Map<ClientId, Client> clients) {
    if (grant.client() == null) {
      return "Every client";
    }
    Client client = clients.get(grant.client());
    return client == null ? "A client you cannot see" : client.name();
  }

  private static Option option(Role role) {
    return Option.of(role.name(), title(role));
  }
}
