package io.tidegate.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, for every account: actions of reviews that fall due. */
@Configuration(proxyBeanMethods = false)
class ReviewSweep {
  private final AccountSweep accounts;
  private final DueActions actions;

  ReviewSweep(AccountSweep accounts, DueActions actions) {
    this.accounts = accounts;
    this.actions = actions;
  }

  @Bean
  RecurringTask<Void> sweepReviews() {
    return accounts.every(Duration.ofHours(1), "review.sweep", actions::remind);
  }

  void run() {
    accounts.each(actions::remind);
  }
}
