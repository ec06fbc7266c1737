package io.tidegate.demo;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import java.util.function.Supplier;

/** The demo's managed service provider with a season of work behind it, for browser tests. */
public final class Northlight {
  /** Enough for each page to show something; a year takes five times as long to tell. */
  private static final int WEEKS = 10;

  private final DemoStage stage;

  private Northlight(DemoStage stage) {
    this.stage = stage;
  }

  /** Opens the account and tells what was done in it; the demo is the application's own bean. */
  public static Northlight told(Object demo) {
    Demo teller = (Demo) demo;
    DemoStage stage = teller.open(DemoCast.NORTHLIGHT.since(WEEKS));
    teller.live(stage);
    teller.close(stage);
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
