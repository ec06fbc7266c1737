package io.tidegate.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every five minutes, for every account: emergencies whose documents are late, windows. */
@Configuration(proxyBeanMethods = false)
class ChangeSweep {
  private final AccountSweep accounts;
  private final LateDocuments documents;
  private final WindowWatch windows;

  ChangeSweep(AccountSweep accounts, LateDocuments documents, WindowWatch windows) {
    this.accounts = accounts;
    this.documents = documents;
    this.windows = windows;
  }

  @Bean
  RecurringTask<Void> sweepChanges() {
    return Tasks.recurring("change.sweep", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> run());
  }

  void run() {
    accounts.each(_ -> {
      documents.candidates().forEach(documents::chase);
      windows.near().forEach(windows::watch);
    });
  }
}
