package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Condition;
import io.tidegate.approval.RouteTable;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Editors;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Section;
import io.tidegate.print.Paper;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ManagementPlansTest {
  @Autowired ManagementPlans plans;
  @Autowired Policies policies;
  @Autowired Editors editors;
  @Autowired ApprovalDrafts tables;
  @Autowired Browser browser;
  @Autowired Worlds worlds;

  World world;
  String path;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
    path = "/clients/" + world.bakery.id() + "/management-plan";
  }

  @Test
  void theClientsPeopleReadItAndItNamesNoOtherClient() {
    adopt(
        new RouteTable.Row(
            "for the clinic",
            new Condition(
                Set.of(ChangeType.NORMAL),
                null,
                Set.of(),
                Set.of(),
                null,
                Set.of(world.clinic.id()),
                null,
                null,
                null),
            itil().rows().getLast().route(),
            List.of()));
    for (Person reader : List.of(world.clientApprover, world.clientViewer, world.auditor)) {
      assertThat(browser.get(world, reader, path))
          .as(reader.name())
          .hasStatusOk()
          .bodyText()
          .contains("Who asks", "Who assesses", "Who approves what", "What counts as an emergency")
          .contains("Who is told when", "When changes are made, and when not", "version 2")
          .contains(world.clientApprover.name())
          .doesNotContain("for the clinic");
      assertThat(said(reader)).as(reader.name()).doesNotContain(world.clinic.name());
    }
    assertThat(browser.get(world, world.clientViewer, "/clients/" + world.bakery.id()))
        .bodyText()
        .contains(path);
  }

  @Test
  void nobodyElseDoes() {
    assertThat(browser.get(world, world.otherClientApprover, path)).hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.changeManager, path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void itIsWrittenFromTheRulesThatHoldAndSaysWhichAreTheClientsOwn() {
    assertThat(said(world.auditor)).doesNotContain("this client’s own", "Two of three");
    adopt(
        new RouteTable.Row(
            "Two of three",
            Condition.of(ChangeType.NORMAL),
            itil().rows().getLast().route(),
            List.of()));
    assertThat(said(world.auditor)).contains("this client’s own", "Two of three");
    String agreed = "work may begin at once.";
    assertThat(said(world.auditor)).doesNotContain(agreed + " These rules");
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                world.bakery.id(),
                EmergencyRules.SECTION,
                EmergencyRules.SECTION.itil(),
                "They asked"));
    assertThat(said(world.auditor)).contains(agreed + " These rules are this client’s own.");
  }

  @Test
  void itIsTakenAwayAsPdf() throws Exception {
    MvcTestResult pdf = browser.get(world, world.clientViewer, path + ".pdf").exchange();
    assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
    assertThat(
            new String(
                pdf.getResponse().getContentAsByteArray(),
                0,
                5,
                java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(pdf.getResponse().getHeader("Content-Disposition")).contains("version%20");
  }

  private String said(Person reader) {
    Actor actor = world.actor(reader);
    Paper paper = world.as(reader, () -> plans.of(actor, world.bakery.id())).paper();
    return paper.parts().toString();
  }

  private RouteTable itil() {
    return ApprovalRules.itil().routes();
  }

  /** The bakery's own rules, with one row before all others. */
  @SuppressWarnings("unchecked")
  private void adopt(RouteTable.Row first) {
    Section<ApprovalRules> section = (Section<ApprovalRules>) editors.get("approval").section();
    ApprovalRules itil = ApprovalRules.itil();
    List<RouteTable.Row> rows = new ArrayList<>(List.of(first));
    rows.addAll(itil.routes().rows());
    Person manager = world.changeManager;
    world.doAs(
        manager,
        () ->
            policies.adopt(
                world.actor(manager),
                world.bakery.id(),
                section,
                itil.routing(new RouteTable(rows, List.of())),
                "They asked"));
  }
}
