package io.tidegate.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
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
  @Bean
  RecurringTask<Void> sweepAnswers(AccountSweep accounts, Answers answers) {
    return accounts.every(Duration.ofHours(1), "access.sweep-answers", _ -> answers.sweep());
  }
}
