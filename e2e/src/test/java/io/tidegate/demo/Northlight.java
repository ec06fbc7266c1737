package io.tidegate.demo;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import java.util.function.Supplier;

/** The demo's managed service provider with its year behind it, for browser tests. */
public final class Northlight {
  private final DemoStage stage;

  private Northlight(DemoStage stage) {
    this.stage = stage;
  }

  /** Opens the account and tells its year; the demo is the application's own bean. */
  public static Northlight told(Object demo) {
    Demo teller = (Demo) demo;
    DemoStage stage = teller.open(DemoCast.NORTHLIGHT);
    teller.live(stage);
    return new Northlight(stage);
  }

  /** The bean to look for. */
  public static Class<?> teller() {
    return Demo.class;
  }

  public AccountId account() {
    return stage.account().id();
  }

  public Person person(String name) {
    return stage.person(name);
  }

  public Actor actor(String name) {
    return stage.actor(name);
  }

  public Client client(String letters) {
    return stage.client(letters);
  }

  /** Does something as this person. */
  public <T> T as(String name, Supplier<T> deed) {
    return Tenancy.call(Tenant.of(actor(name)), deed::get);
  }
}
