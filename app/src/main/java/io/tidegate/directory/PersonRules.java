package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a person and of a role they are given, looked up where needed. */
@Component
class PersonRules {
  private final AccountStore accounts;
  private final ClientStore clients;
  private final PersonStore people;
  private final GrantStore grants;
  private final DepartmentStore departments;

  PersonRules(
      AccountStore accounts,
      ClientStore clients,
      PersonStore people,
      GrantStore grants,
      DepartmentStore departments) {
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.grants = grants;
    this.departments = departments;
  }

  /** Throws {@code Invalid} with all that is wrong with the person. */
  void check(Person person) {
    new Check()
        .name(person.name(), "Say what the person is called.")
        .email(person.email())
        .refuseIf(
            people.emailTaken(person.email(), person.id()),
            "email",
            "Somebody with this e-mail address is here already.")
        .refuseIf(!exists(person.client()), "client", "Choose one of the clients.")
        .refuseIf(!departmentFits(person), "department", "Choose one of the departments.")
        .refuseIf(!managerFits(person), "manager", "Choose a colleague who is somebody else.")
        .done();
  }

  /** A client's roles are for that client's people alone, the other roles for staff. */
  void checkGrant(Person person, Grant grant) {
    ClientId client = grant.client();
    boolean ofClient = grant.role().ofClient();
    new Check()
        .refuseIf(
            ofClient == person.isStaff(),
            "role",
            ofClient
                ? "%s is staff; this role is for a client's people.".formatted(person.name())
                : "%s is of a client; this role is for staff.".formatted(person.name()))
        .refuseIf(
            ofClient && !Objects.equals(client, person.client()),
            "client",
            "A client's role is given for the person's own client.")
        .refuseIf(
            grant.role() == Role.ADMINISTRATOR && client != null,
            "client",
            "An administrator is one for the whole account.")
        .refuseIf(!exists(client), "client", "Choose one of the clients.")
        .done();
  }

  /** Two who end each other at once wait here for one another. */
  void requireAnotherAdministrator(AccountId account, PersonId leaving) {
    accounts.lock(account);
    if (grants.administratorsBeside(leaving) == 0 && administers(leaving)) {
      throw new Forbidden(
          "This is the last administrator. Make somebody else administrator first.");
    }
  }

  private boolean administers(PersonId person) {
    return grants
        .of(List.of(person))
        .getOrDefault(person, Set.of())
        .contains(Grant.everywhere(Role.ADMINISTRATOR));
  }

  private boolean exists(@Nullable ClientId client) {
    return client == null || clients.find(client).isPresent();
  }

  private boolean departmentFits(Person person) {
    DepartmentId department = person.department();
    return department == null || (person.isStaff() && departments.find(department).isPresent());
  }

  private boolean managerFits(Person person) {
    if (person.manager() == null) {
      return true;
    }
    Optional<Person> manager = people.find(person.manager());
    return manager.isPresent()
        && !person.manager().equals(person.id())
        && Objects.equals(manager.get().client(), person.client());
  }
}
