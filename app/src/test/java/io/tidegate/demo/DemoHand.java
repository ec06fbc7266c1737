package io.tidegate.demo;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import org.springframework.context.ApplicationContext;

/** Tells the demo of a service provider to the end, for tests that want a rich account. */
public final class DemoHand {
  private static final int WEEKS = 10;

  private final DemoStage stage;

  private DemoHand(DemoStage stage) {
    this.stage = stage;
  }

  public static DemoHand northlight(ApplicationContext application) {
    Demo demo = application.getBean(Demo.class);
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT.since(WEEKS));
    demo.live(stage);
    Tenancy.run(
        Tenant.of(stage.account().id()), () -> application.getBean(DemoHabits.class).tell(stage));
    return new DemoHand(stage);
  }

  public AccountId account() {
    return stage.account().id();
  }

  public Actor actor(String name) {
    return stage.actor(name);
  }

  public Actor administrator() {
    return stage.actors().values().stream()
        .filter(actor -> actor.holdsEverywhere(Role.ADMINISTRATOR))
        .findFirst()
        .orElseThrow();
  }

  public String email(Actor actor) {
    return stage.person(actor.name()).email();
  }
}
