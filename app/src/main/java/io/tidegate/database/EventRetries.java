package io.tidegate.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Hands events to their listeners again when those failed or were cut off, and forgets old ones.
 */
@Configuration(proxyBeanMethods = false)
class EventRetries {
  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final Duration KEPT = Duration.ofDays(7);

  @Bean
  RecurringTask<Void> retryEvents(
      IncompleteEventPublications incomplete, CompletedEventPublications completed) {
    return Tasks.recurring("database.retry-events", FixedDelay.of(PAUSE))
        .execute((_, _) -> {
          incomplete.resubmitIncompletePublicationsOlderThan(PAUSE);
          completed.deletePublicationsOlderThan(KEPT);
        });
  }
}
