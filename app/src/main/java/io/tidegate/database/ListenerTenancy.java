package io.tidegate.database;

import io.tidegate.kernel.AccountEvent;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Runs an after-commit listener for the account of its event. It surrounds the listener's
 * transaction, which would otherwise begin for nobody.
 */
class ListenerTenancy implements MethodInterceptor {
  @Override
  public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
    if (listener.getArguments().length == 1
        && listener.getArguments()[0] instanceof AccountEvent event) {
      return Tenancy.<Optional<Object>, Throwable>call(
              Tenant.of(event.account()), () -> Optional.ofNullable(listener.proceed()))
          .orElse(null);
    }
    throw new Tenancy.MissingTenant();
  }
}
