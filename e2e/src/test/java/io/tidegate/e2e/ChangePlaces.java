package io.tidegate.e2e;

import static io.tidegate.e2e.Who.ADMINISTRATOR;
import static io.tidegate.e2e.Who.APPROVER;
import static io.tidegate.e2e.Who.ASSESSOR;
import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.change.BulkAnswer;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkRunId;
import io.tidegate.change.BulkRuns;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.State;
import io.tidegate.demo.Northlight;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Finds the places of a change and of the list of changes. */
record ChangePlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  /** The change's own page in each state; its other pages where they have most to show. */
  @Override
  public void find() {
    nameSomebody();
    visits.put("/changes", List.of("/changes", "/changes?state=any&layout=board"));
    List<String> pages = new ArrayList<>();
    for (State state : State.values()) {
      pages.add(at(state, ""));
    }
    visits.put("/changes/{number:\\d+}", pages);
    visits.put("/changes/bulk/{id}", List.of("/changes/bulk/" + manyTagged()));
    for (String page : List.of("conflicts", "slots")) {
      visits.put(
          "/changes/{number:\\d+}/" + page,
          List.of(at(State.SCHEDULED, "/" + page), at(State.DRAFT, "/" + page)));
    }
    for (String page : List.of("request", "plan", "window")) {
      visits.put("/changes/{number:\\d+}/" + page, List.of(at(State.DRAFT, "/" + page)));
    }
    visits.put("/changes/{number:\\d+}/ledger", List.of(at(State.CLOSED, "/ledger")));
    visits.put(
        "/changes/{number}/assessment-tasks",
        List.of(
            askedAbout() + "/assessment-tasks",
            at(State.ASSESS, "/assessment-tasks"),
            at(State.CLOSED, "/assessment-tasks")));
    Map<String, State> busy =
        Map.of(
            "approval", State.AUTHORIZE,
            "rehearsal", State.ASSESS,
            "review", State.REVIEW,
            "risk", State.ASSESS,
            "run", State.IMPLEMENT,
            "validation", State.VALIDATE);
    busy.forEach((page, state) ->
        visits.put(
            "/changes/{number}/" + page,
            List.of(at(state, "/" + page), at(State.CLOSED, "/" + page))));
  }

  AssessmentTask asked() {
    return northlight
        .as(
            ASSESSOR,
            () ->
                application
                    .getBean(AssessmentTasks.class)
                    .waitingFor(northlight.actor(ASSESSOR), 1))
        .getFirst();
  }

  private String askedAbout() {
    AssessmentTask task = asked();
    return "/changes/"
        + northlight
            .as(ASSESSOR, () -> application.getBean(Changes.class).get(task.change()))
            .number();
  }

  /** A change in this state, of the client whose person visits too if there is one. */
  String at(State state, String page) {
    List<ChangeLine> theirs = inState(CLIENT, state);
    List<ChangeLine> found = theirs.isEmpty() ? inState(MANAGER, state) : theirs;
    return "/changes/" + found.getFirst().number() + page;
  }

  List<ChangeLine> inState(String reader, State state) {
    return northlight.as(
        reader,
        () ->
            application
                .getBean(ChangeLists.class)
                .list(ChangeFilter.ALL.in(Set.of(state)), null, 1)
                .items());
  }

  /** So that there is something in the inboxes of those who look. */
  private void nameSomebody() {
    ChangeLine line =
        northlight
            .as(
                CLIENT,
                () -> application.getBean(ChangeLists.class).list(ChangeFilter.ALL, null, 1))
            .items()
            .getFirst();
    for (String by : List.of(MANAGER, APPROVER)) {
      northlight.as(
          by,
          () ->
              application
                  .getBean(Comments.class)
                  .add(
                      northlight.actor(by),
                      line.id(),
                      "Have a look, @%s, @%s and @%s.".formatted(CLIENT, ADMINISTRATOR, MANAGER)));
    }
  }

  /** A deed on several changes, of which one was refused. */
  private BulkRunId manyTagged() {
    return northlight.as(
        MANAGER,
        () ->
            application
                .getBean(BulkRuns.class)
                .keep(
                    northlight.actor(MANAGER),
                    new BulkDeed.Tag("Year end"),
                    "state=any",
                    new BulkAnswer(
                        List.of(1, 2),
                        List.of(
                            new BulkAnswer.NotDone(
                                3, "CHG-3 is cancelled; its record stays as it is.")))));
  }
}
