package io.tidegate.e2e;

import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.demo.Northlight;
import io.tidegate.insight.Simulations;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Editors;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Preset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Finds the places of the policy and of a client's plan. */
record PolicyPlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  /**
   * A draft of rules that say much otherwise, and the form of each section that has a plain one.
   */
  @Override
  public void find() {
    Drafts drafts = application.getBean(Drafts.class);
    NewDraft strict = new NewDraft(null, "Duties apart", "The auditor asked", Preset.REGULATED);
    String draft =
        "/policy/drafts/"
            + northlight.as(MANAGER, () -> drafts.open(northlight.actor(MANAGER), strict)).id();
    visits.put("/policy/drafts/{id}", List.of(draft));
    visits.put(
        "/policy/drafts/{id}/sections/{section}",
        application.getBean(Editors.class).all().stream()
            .filter(FormEditor.class::isInstance)
            .map(editor -> draft + "/sections/" + editor.section().name())
            .toList());
    String table = draft + "/sections/approval";
    visits.put("/policy/drafts/{id}/sections/approval", List.of(table));
    visits.put(
        "/policy/drafts/{id}/sections/approval/rows/new",
        List.of(table + "/rows/new", table + "/rows/new?copy=2"));
    visits.put("/policy/drafts/{id}/sections/approval/rows/{row:\\d+}", List.of(table + "/rows/4"));
    visits.put(
        "/policy/drafts/{id}/sections/approval/additions/new", List.of(table + "/additions/new"));
    visits.put(
        "/policy/drafts/{id}/sections/approval/additions/{place:\\d+}",
        List.of(table + "/additions/0"));
    simulation(draft);
    visits.put("/policy/presets/{preset}", List.of("/policy/presets/small-team"));
    visits.put("/policy/versions/{number:\\d{1,9}}", List.of("/policy/versions/1"));
  }

  /**
   * One that is under way, since no job runs here; and the plan of a client under the rules that
   * hold.
   */
  private void simulation(String draft) {
    DraftId id = DraftId.of(draft.substring(draft.lastIndexOf('/') + 1));
    northlight.as(
        MANAGER,
        () ->
            application
                .getBean(Simulations.class)
                .start(northlight.actor(MANAGER), application.getBean(Drafts.class).get(id), 12));
    visits.put("/policy/drafts/{draft}/simulation", List.of(draft + "/simulation"));
    visits.put("/policy/drafts/{draft}/simulation/changes", List.of(draft + "/simulation/changes"));
    ClientId client = Objects.requireNonNull(northlight.actor(CLIENT).confinedTo());
    visits.put("/clients/{id}/management-plan", List.of("/clients/" + client + "/management-plan"));
    visits.put("/clients/{id}/emergencies", List.of("/clients/" + client + "/emergencies"));
  }
}
