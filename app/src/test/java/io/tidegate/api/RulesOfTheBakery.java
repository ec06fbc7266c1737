package io.tidegate.api;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.CandidateId;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.directory.Person;
import io.tidegate.insight.Simulations;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.World;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models, policies and schedules of the bakery. */
final class RulesOfTheBakery {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ApplicationContext application;

  private final World world;
  ModelId model;
  DraftId policyDraft;
  CandidateId candidate;
  ScheduleId schedule;
  int policyVersion;

  private RulesOfTheBakery(World world) {
    this.world = world;
  }

  static RulesOfTheBakery of(World world, ApplicationContext application) {
    RulesOfTheBakery all = new RulesOfTheBakery(world);
    application.getAutowireCapableBeanFactory().autowireBean(all);
    all.models(world.changeManager);
    return all;
  }

  private void models(Person mira) {
    model =
        ModelsOfTheTest.inUse(
            world,
            models,
            admissions,
            ModelsOfTheTest.certificate(world, Set.of(world.bakery.id())));
    policyDraft = rulesOfTheBakery(mira);
    candidate = ModelsOfTheTest.candidate(world, SecretsOfTheBakery.SECRET);
    schedule =
        world.as(
            mira,
            () ->
                application
                    .getBean(Schedules.class)
                    .add(world.actor(mira), model, ModelsOfTheTest.monthly(world)));
  }

  /** A version of the bakery's own, and a draft of another. */
  private DraftId rulesOfTheBakery(Person writer) {
    Actor actor = world.actor(writer);
    NewDraft wanted =
        new NewDraft(world.bakery.id(), SecretsOfTheBakery.SECRET, SecretsOfTheBakery.SECRET, null);
    Policies policies = application.getBean(Policies.class);
    // More than a stranger adopts for itself on its way through all routes.
    for (String harmless : List.of("people", "risk", "window", "plan")) {
      MaterialRules rules = new MaterialRules(Set.of(harmless));
      policyVersion =
          world.as(
              writer,
              () ->
                  policies.adopt(
                      actor,
                      world.bakery.id(),
                      MaterialRules.SECTION,
                      rules,
                      SecretsOfTheBakery.SECRET));
    }
    Draft draft = world.as(writer, () -> application.getBean(Drafts.class).open(actor, wanted));
    world.as(writer, () -> application.getBean(Simulations.class).start(actor, draft, 12));
    return draft.id();
  }
}
