package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments of the account's staff, each with a head. */
@Service
public class Departments {
  private final DepartmentStore store;
  private final PersonStore people;
  private final Journal journal;

  Departments(DepartmentStore store, PersonStore people, Journal journal) {
    this.store = store;
    this.people = people;
    this.journal = journal;
  }

  /** The department, or not found. */
  @Transactional(readOnly = true)
  public Department get(DepartmentId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such department."));
  }

  /** All departments, by name. */
  @Transactional(readOnly = true)
  public List<Department> all() {
    return store.all();
  }

  /** Adds a department. Administrators only. Throws {@code Invalid}: name, head. */
  @Transactional
  public Department add(Actor actor, String name, @Nullable PersonId head) {
    AdministrationPolicy.requireAdministrator(actor);
    Department department = checked(new Department(DepartmentId.next(), name.strip(), head, 0));
    store.insert(actor.account(), department);
    journal.write(actor, department.id().value(), null, "department-added", factsOf(department));
    return department;
  }

  /** Changes a department as it was seen in this version. Administrators only. */
  @Transactional
  public Department edit(
      Actor actor, DepartmentId id, String name, @Nullable PersonId head, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Department before = get(id);
    Department after = checked(new Department(id, name.strip(), head, version));
    journal.requireUpdated(store.update(after), id.value(), before.name());
    journal.write(
        actor,
        journal
            .deed(id.value(), null, "department-edited")
            .changing(factsOf(before), factsOf(after)));
    return get(id);
  }

  private Department checked(Department department) {
    new Check()
        .name(department.name(), "Say what the department is called.")
        .refuseIf(
            store.nameTaken(department.name(), department.id()),
            "name",
            "There is a department with this name already.")
        .refuseIf(!headFits(department.head()), "head", "Choose somebody of the staff.")
        .done();
    return department;
  }

  private boolean headFits(@Nullable PersonId head) {
    return head == null || people.find(head).filter(Person::isStaff).isPresent();
  }

  private static Map<String, Object> factsOf(Department department) {
    return Map.of("name", department.name(), "head", Objects.toString(department.head(), ""));
  }
}
