package io.tidegate.insight;

import io.tidegate.calendar.CalendarRules;
import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import io.tidegate.change.NoticeRules;
import io.tidegate.directory.Client;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Clause;
import io.tidegate.policy.Editors;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.Policy;
import io.tidegate.policy.Say;
import io.tidegate.policy.Section;
import io.tidegate.print.Paper.Bullets;
import io.tidegate.print.Paper.Fact;
import io.tidegate.print.Paper.Facts;
import io.tidegate.print.Paper.Heading;
import io.tidegate.print.Paper.Part;
import io.tidegate.print.Paper.Words;
import io.tidegate.risk.Question;
import io.tidegate.risk.RiskRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who asks, who assesses, what an emergency is, and who is told when. */
@Component
class PlanPeople {
  private final People people;
  private final Editors editors;

  PlanPeople(People people, Editors editors) {
    this.people = people;
    this.editors = editors;
  }

  /** The sections whose sentences stand here. */
  static boolean tells(String section) {
    return section.equals(RiskRules.SECTION.name())
        || section.equals(EmergencyRules.SECTION.name())
        || section.equals(NoticeRules.SECTION.name());
  }

  /** Of a client that has sections of its own. */
  List<Part> of(Client client, Policy policy, Set<String> own) {
    List<Part> parts = new ArrayList<>();
    parts.addAll(asking(client));
    parts.addAll(assessing(policy, own));
    parts.addAll(emergencies(policy, own));
    parts.addAll(told(policy, own));
    return parts;
  }

  private List<Part> asking(Client client) {
    return List.of(
        new Heading(1, "Who asks"),
        new Words(
            "Anybody may ask for a change who works with what is changed: the client’s people who"
                + " may request, and the staff that looks after it. A change has an owner who"
                + " answers for it, implementers who do it, and a validator who is none of them and"
                + " says that it works."),
        new Facts(
            List.of(
                new Fact("Asks, at " + client.name(), at(client, Role.CLIENT_REQUESTER)),
                new Fact("Approves, at " + client.name(), at(client, Role.CLIENT_APPROVER)))));
  }

  private String at(Client client, Role role) {
    List<String> names =
        people.holding(role, client.id()).stream()
            .filter(person -> client.id().equals(person.client()))
            .map(Person::name)
            .toList();
    return names.isEmpty() ? "nobody yet" : String.join(", ", names);
  }

  private List<Part> assessing(Policy policy, Set<String> own) {
    String questions =
        Stream.of(Question.values())
            .map(question -> question.title().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return List.of(
        new Heading(1, "Who assesses, and how"),
        new Words(
            "Before anybody is asked to approve it, the people of a normal change answer five questions, each from 1 to 5: %s. Tidegate proposes each answer from facts; whoever departs from it says why."
                    .formatted(questions)
                + of(own, RiskRules.SECTION)),
        said(RiskRules.SECTION, policy));
  }

  private List<Part> emergencies(Policy policy, Set<String> own) {
    return List.of(
        new Heading(1, "What counts as an emergency"),
        new Words(
            "A single authoriser may agree to it by word of mouth, and work may begin at once."
                + of(own, EmergencyRules.SECTION)),
        said(EmergencyRules.SECTION, policy));
  }

  private static String of(Set<String> own, Section<?> section) {
    return own.contains(section.name()) ? ManagementPlans.OWN : "";
  }

  private Bullets said(Section<?> section, Policy policy) {
    return new Bullets(
        editors.words(section.name(), policy).stream().map(Clause::sentence).toList());
  }

  private List<Part> told(Policy policy, Set<String> own) {
    CalendarRules rules = policy.get(CalendarRules.SECTION);
    List<String> promises = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      promises.add(promise(type.title(), rules.promised(type)));
    }
    if (rules.highRisk() != null) {
      promises.add(promise("Normal, of high or critical risk", rules.highRisk()));
    }
    return List.of(
        new Heading(1, "Who is told when"),
        new Words(
            "Before its window a change is announced as follows." + of(own, CalendarRules.SECTION)),
        new Bullets(promises),
        new Words(
            "What becomes of a change is told to those who have a part in it, and besides%s:"
                .formatted(
                    own.contains(NoticeRules.SECTION.name())
                        ? ", by rules of this client’s own"
                        : "")),
        said(NoticeRules.SECTION, policy));
  }

  /** What is promised of changes of some sort. */
  static String promise(String what, NoticePromise promise) {
    if (promise.usualHours() == 0) {
      return "%s: no notice beforehand is promised.".formatted(what);
    }
    String usually = Say.count(promise.usualHours(), "hour", "hours");
    return promise.minimumHours() == 0
        ? "%s: usually %s before; less is pointed out.".formatted(what, usually)
        : promise.minimumHours() == promise.usualHours()
            ? "%s: %s before, never less.".formatted(what, usually)
            : "%s: usually %s before, never less than %d."
                .formatted(what, usually, promise.minimumHours());
  }
}
