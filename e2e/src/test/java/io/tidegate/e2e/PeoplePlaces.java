package io.tidegate.e2e;

import static io.tidegate.e2e.Who.ADMINISTRATOR;
import static io.tidegate.e2e.Who.ASSESSOR;
import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.access.MailLinks;
import io.tidegate.access.PasswordLinks;
import io.tidegate.approval.Approvals;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.State;
import io.tidegate.demo.Northlight;
import io.tidegate.directory.Departments;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Finds the places of people, clients and teams, and of what reaches them by mail. */
record PeoplePlaces(
    ApplicationContext application,
    Northlight northlight,
    Map<String, List<String>> visits,
    ChangePlaces changePlaces)
    implements RoomPlaces {
  @Override
  public void find() {
    people();
    letters();
  }

  private void people() {
    String client = northlight.client("HP").id().toString();
    visits.put("/clients/{id}", List.of("/clients/" + client));
    visits.put("/clients/{id}/edit", List.of("/clients/" + client + "/edit"));
    String helen = northlight.person(CLIENT).id().toString();
    visits.put("/people/{id}", List.of("/people/" + helen));
    visits.put("/people/{id}/edit", List.of("/people/" + helen + "/edit"));
    visits.put("/people/{id}/absence", List.of("/people/" + helen + "/absence"));
    String team =
        northlight.as(MANAGER, application.getBean(Teams.class)::all).getFirst().id().toString();
    visits.put("/teams/{id}", List.of("/teams/" + team));
    String department =
        northlight
            .as(MANAGER, application.getBean(Departments.class)::all)
            .getFirst()
            .id()
            .toString();
    visits.put("/departments/{id}/edit", List.of("/departments/" + department + "/edit"));
  }

  /** What reaches people by mail. */
  private void letters() {
    PersonId helen = northlight.person(CLIENT).id();
    northlight.as(
        ADMINISTRATOR,
        () -> {
          application.getBean(PasswordLinks.class).invite(northlight.actor(ADMINISTRATOR), helen);
          return helen;
        });
    String letter =
        northlight
            .as(
                ADMINISTRATOR,
                () ->
                    application
                        .getBean(Mail.class)
                        .list(northlight.actor(ADMINISTRATOR), null, null, 1))
            .items()
            .getFirst()
            .id()
            .toString();
    visits.put("/outbox/{id}", List.of("/outbox/" + letter));
    visits.put("/password/{token}", List.of("/password/" + issued(CLIENT, "invitation", null)));
    visits.put("/links/confirmations/{token}", List.of("/links/confirmations/" + confirmation()));
    visits.put("/links/decisions/{token}", List.of("/links/decisions/" + decision()));
    visits.put(
        "/links/assessments/{token}",
        List.of("/links/assessments/" + issued(ASSESSOR, "assessment", changePlaces.asked().id())));
  }

  /** A link by which the requester of a finished change says whether it works. */
  private String confirmation() {
    ChangeLine done = changePlaces.inState(MANAGER, State.VALIDATE).getFirst();
    return northlight.as(
        MANAGER,
        () ->
            application
                .getBean(MailLinks.class)
                .issue(
                    northlight.account(),
                    done.requester(),
                    "uat",
                    done.id().value(),
                    Duration.ofDays(3)));
  }

  private String decision() {
    for (String name : List.of("Priya Raman", "Sofia Marchetti", MANAGER, "Ben Achterberg")) {
      List<Change> waiting =
          northlight.as(
              name, () -> application.getBean(Approvals.class).waitingFor(northlight.actor(name)));
      if (!waiting.isEmpty()) {
        UUID stage =
            northlight.as(name, () -> stage(waiting.getFirst(), northlight.person(name).id()));
        return issued(name, "approval-decision", stage);
      }
    }
    throw new IllegalStateException("Nobody in the demo has anything to decide");
  }

  private UUID stage(Change change, PersonId voter) {
    return application.getBean(Approvals.class).of(change).orElseThrow().stages().stream()
        .filter(stage -> stage.waitsFor(voter))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String issued(String name, String purpose, @Nullable UUID subject) {
    return northlight.as(
        name,
        () ->
            application
                .getBean(MailLinks.class)
                .issue(
                    northlight.account(),
                    northlight.person(name).id(),
                    purpose,
                    subject,
                    Duration.ofDays(3)));
  }
}
