package io.tidegate.integration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.settings.WebhookLimits;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be called, and when it is. */
@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration DAY = Duration.ofHours(24);

  @Bean
  EndpointPolicy endpointPolicy(WebhookLimits limits) {
    return new EndpointPolicy(limits.http(), new AddressPolicy(Network.listOf(limits.networks())));
  }

  @Bean(destroyMethod = "close")
  Caller webhookCaller(EndpointPolicy endpoints, InstantSource clock)
      throws NoSuchAlgorithmException {
    Names names = host -> List.of(InetAddress.getAllByName(host));
    CheckedNames checked = new CheckedNames(names, endpoints.addresses());
    return new Caller(checked, SSLContext.getDefault(), Caller.ALTOGETHER, clock);
  }

  @Bean
  RecurringTask<Void> deliverWebhooks(Dispatch dispatch) {
    return Tasks.recurring("integration.deliver", FixedDelay.of(PAUSE))
        .execute((_, _) -> dispatch.round());
  }

  @Bean
  RecurringTask<Void> forgetDeliveries(AccountSweep accounts, Forgetting forgetting) {
    return Tasks.recurring("integration.forget", FixedDelay.of(DAY))
        .execute((_, _) ->
            accounts.each(_ -> {
              boolean more = true;
              while (more) {
                more = forgetting.forget();
              }
            }));
  }
}
