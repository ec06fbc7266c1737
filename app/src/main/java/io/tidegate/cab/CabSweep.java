package io.tidegate.cab;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every two minutes, for every account: meetings that come back are made, the next agenda fills.
 */
@Configuration(proxyBeanMethods = false)
class CabSweep {
  private final AccountSweep accounts;
  private final MeetingMaker maker;

  CabSweep(AccountSweep accounts, MeetingMaker maker) {
    this.accounts = accounts;
    this.maker = maker;
  }

  @Bean
  RecurringTask<Void> sweepMeetings() {
    return Tasks.recurring("cab.meetings", FixedDelay.of(Duration.ofMinutes(2)))
        .execute((_, _) -> run());
  }

  void run() {
    accounts.each(maker::round);
  }
}
