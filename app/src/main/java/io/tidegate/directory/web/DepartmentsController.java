package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Department;
import io.tidegate.directory.DepartmentId;
import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The departments of the staff; for somebody of a client there are none. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class DepartmentsController {
  private final Departments departments;
  private final People people;
  private final Lookup lookup;
  private final Frames frames;

  DepartmentsController(Departments departments, People people, Lookup lookup, Frames frames) {
    this.departments = departments;
    this.people = people;
    this.lookup = lookup;
    this.frames = frames;
  }

  @GetMapping("/departments")
  Answer list(Actor actor) {
    return page(actor, Form.EMPTY);
  }

  @PostMapping("/departments")
  Answer add(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    try {
      departments.add(actor, form.text("name"), lookup.read(form.text("head"), null));
      return new SeeOther("/departments", form.text("name") + " is added.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid)));
    }
  }

  @GetMapping("/departments/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    AdministrationPolicy.requireAdministrator(actor);
    Department department = departments.get(DepartmentId.of(id));
    Form stored =
        Form.of(
            Map.of(
                "name", department.name(),
                "head", lookup.written(department.head()),
                "version", Long.toString(department.version())));
    return page(actor, department, stored);
  }

  @PostMapping("/departments/{id}")
  Answer save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Department department = departments.get(DepartmentId.of(id));
    try {
      PersonId head = lookup.read(form.text("head"), null);
      departments.edit(actor, department.id(), form.text("name"), head, form.version());
      return new SeeOther("/departments", "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, department, form.refused(invalid)));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, department, overtaken(form, stale, department)));
    }
  }

  private DepartmentsPage page(Actor actor, Form form) {
    if (actor.confinedTo() != null) {
      throw new NotFound("There are no departments here.");
    }
    List<Department> all = departments.all();
    Map<PersonId, Person> heads =
        people.named(all.stream().map(Department::head).filter(Objects::nonNull).toList());
    return new DepartmentsPage(
        frames.of(actor, "Departments"),
        AdministrationPolicy.administers(actor),
        form,
        all.stream()
            .map(each ->
                new DepartmentsPage.Row(each, each.head() == null ? null : heads.get(each.head())))
            .toList());
  }

  private DepartmentFormPage page(Actor actor, Department department, Form form) {
    return new DepartmentFormPage(
        frames.of(actor, "Edit " + department.name(), new Crumb("Departments", "/departments")),
        department,
        form);
  }

  private Form overtaken(Form form, Stale stale, Department now) {
    return form.overtaken(
        stale,
        Form.Stored.of("Name", now.name()).and("Head", lookup.written(now.head())),
        now.version());
  }
}
