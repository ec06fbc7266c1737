package io.tidegate.insight.web;

import io.tidegate.insight.ManagementPlan;
import io.tidegate.insight.ManagementPlans;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.print.Papers;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The management plan of a client, to read and to take away. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ManagementPlanController {
  private final ManagementPlans plans;
  private final Papers papers;
  private final Frames frames;

  ManagementPlanController(ManagementPlans plans, Papers papers, Frames frames) {
    this.plans = plans;
    this.papers = papers;
    this.frames = frames;
  }

  @GetMapping("/clients/{id}/management-plan")
  Answer show(Actor actor, @PathVariable String id) {
    ManagementPlan plan = plans.of(actor, ClientId.of(id));
    String client = "/clients/" + plan.client().id();
    return new ManagementPlanPage(
        frames.of(
            actor,
            "Change management plan",
            new Crumb("Clients", "/clients"),
            new Crumb(plan.client().name(), client)),
        plan.paper(),
        client,
        path(plan.client().id()) + ".pdf");
  }

  @GetMapping("/clients/{id}/management-plan.pdf")
  void pdf(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
    ManagementPlan plan = plans.of(actor, ClientId.of(id));
    String name =
        "Change management plan - %s - version %d.pdf"
            .formatted(plan.client().name(), plan.version());
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    papers.write(plan.paper(), response.getOutputStream());
  }

  static String path(ClientId client) {
    return "/clients/" + client + "/management-plan";
  }
}
