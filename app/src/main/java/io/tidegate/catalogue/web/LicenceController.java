package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.LicenceReview.Verdict;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board's judgement of a model. */
@Controller
@Permitted(roles = {Role.CAB_MEMBER, Role.CHANGE_MANAGER})
class LicenceController {
  private final Models models;
  private final Admissions admissions;
  private final Licences licences;
  private final ModelPages pages;

  LicenceController(Models models, Admissions admissions, Licences licences, ModelPages pages) {
    this.models = models;
    this.admissions = admissions;
    this.licences = licences;
    this.pages = pages;
  }

  @PostMapping("/catalogue/{id}/reviews")
  Answer review(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam Verdict verdict,
      @RequestParam Map<String, String> sent) {
    Model model = models.get(ModelId.of(id));
    LicenceView.Form form = new LicenceView.Form(sent, Problems.none());
    try {
      judge(actor, model.id(), version, verdict, form);
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.judged(actor, model, new LicenceView.Form(sent, new Problems(invalid.problems()))));
    }
    return new SeeOther("/catalogue/" + model.id(), verdict.title() + ".");
  }

  private void judge(
      Actor actor, ModelId model, long version, Verdict verdict, LicenceView.Form form) {
    switch (verdict) {
      case APPROVED ->
          admissions.approve(actor, model, version, day(form.text("reviewOn")), form.text("note"));
      case REFUSED -> admissions.refuse(actor, model, version, form.text("note"));
      case RENEWED ->
          licences.renew(actor, model, version, day(form.text("reviewOn")), form.text("note"));
      case WITHDRAWN -> licences.withdraw(actor, model, version, form.text("note"));
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException _) {
      throw new Invalid("reviewOn", "Give a day, or leave it empty for the usual time.");
    }
  }
}
