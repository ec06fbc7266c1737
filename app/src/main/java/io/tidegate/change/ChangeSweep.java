package io.tidegate.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For every account: every five minutes emergencies whose documents are late, windows, and of which
 * of them to remind; twice a minute the words that are new; every hour the months that are over.
 */
@Configuration(proxyBeanMethods = false)
class ChangeSweep {
  private final AccountSweep accounts;
  private final LateDocuments documents;
  private final WindowWatch windows;
  private final Reminders reminders;
  private final Summaries summaries;
  private final Vocabulary vocabulary;

  ChangeSweep(
      AccountSweep accounts,
      LateDocuments documents,
      WindowWatch windows,
      Reminders reminders,
      Summaries summaries,
      Vocabulary vocabulary) {
    this.accounts = accounts;
    this.documents = documents;
    this.windows = windows;
    this.reminders = reminders;
    this.summaries = summaries;
    this.vocabulary = vocabulary;
  }

  @Bean
  RecurringTask<Void> sweepChanges() {
    return Tasks.recurring("change.sweep", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> run());
  }

  @Bean
  RecurringTask<Void> learnWordsOfChanges() {
    return Tasks.recurring("change.learn-words", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((_, _) -> learn());
  }

  @Bean
  RecurringTask<Void> sumUpMonths() {
    return accounts.every(Duration.ofHours(1), "change.sum-up-months", this::sumUp);
  }

  void sumUp(AccountId account) {
    summaries.due().forEach(summary -> summaries.tell(account, summary));
  }

  void learn() {
    accounts.each(_ -> {
      boolean more = true;
      while (more) {
        more = vocabulary.learn();
      }
    });
  }

  void run() {
    accounts.each(_ -> {
      documents.candidates().forEach(documents::chase);
      windows.near().forEach(windows::watch);
      reminders.due().forEach(reminders::remind);
    });
  }
}
