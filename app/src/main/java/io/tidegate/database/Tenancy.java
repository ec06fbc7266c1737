package io.tidegate.database;

import io.tidegate.kernel.Actor;
import java.util.Optional;

/**
 * Carries the tenant down the stack to the transaction. A transaction that begins inside one of
 * these calls sees that tenant's rows; one that begins outside sees none and can write none.
 */
public final class Tenancy {
  private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

  private Tenancy() {}

  /** Runs the work as this tenant and gives back its result. Transactions must begin inside. */
  public static <T, X extends Throwable> T call(
      Tenant tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, tenant).call(work);
  }

  /** Runs the work as this tenant. Transactions must begin inside. */
  public static void run(Tenant tenant, Runnable work) {
    ScopedValue.where(CURRENT, tenant).run(work);
  }

  /** The tenant, or a bug: for workers, which must never run without one. */
  public static Tenant required() {
    return current().orElseThrow(MissingTenant::new);
  }

  /**
   * The clause that names the client of a reader who sees one alone; empty for whoever sees the
   * account, or nothing. Row-level security does not need it, but only what a query names is found
   * by an index.
   *
   * @param column such as {@code c.client_id}
   */
  public static String narrowing(String column) {
    return current().stream().allMatch(tenant -> tenant.client() == null)
        ? ""
        : " and " + column + " = nullif(current_setting('tidegate.client', true), '')::uuid";
  }

  static Optional<Tenant> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Whether all that the actor may see is seen here; a token may be for one client alone. */
  public static boolean covers(Actor actor) {
    return current().equals(Optional.of(Tenant.of(actor)));
  }

  /** Background work was started without saying for which account: always a bug. */
  public static final class MissingTenant extends IllegalStateException {
    MissingTenant() {
      super("This work runs for no account. Wrap it in Tenancy.run with the account it is for.");
    }
  }
}
