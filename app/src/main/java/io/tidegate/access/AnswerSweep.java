package io.tidegate.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.api.Answers;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Once an hour, for every account: answers of the API that are too old to be given again. The API
 * kit stands below the directory and knows no accounts, so that its queue is swept from here.
 */
@Configuration(proxyBeanMethods = false)
class AnswerSweep {
  private final AccountSweep accounts;
  private final Answers answers;

  AnswerSweep(AccountSweep accounts, Answers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  @Bean
  RecurringTask<Void> sweepAnswers() {
    return Tasks.recurring("access.sweep-answers", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> run());
  }

  void run() {
    accounts.each(_ -> answers.sweep());
  }
}
