package io.tidegate.cab;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every two minutes, for every account: meetings that come back are made, the next agenda fills,
 * and whoever owes something that is overdue is told.
 */
@Configuration(proxyBeanMethods = false)
class CabSweep {
  @Bean
  RecurringTask<Void> sweepMeetings(
      AccountSweep accounts, MeetingMaker maker, ActionItems actions) {
    return accounts.every(
        Duration.ofMinutes(2),
        "cab.meetings",
        account -> {
          maker.round(account);
          actions.chase(account);
        });
  }
}
