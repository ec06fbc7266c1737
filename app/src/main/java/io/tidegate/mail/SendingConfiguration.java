package io.tidegate.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail is sent: a few seconds after it was written. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  RecurringTask<Void> sendMail(MailSender sender) {
    return Tasks.recurring("mail.send", FixedDelay.of(PAUSE)).execute((_, _) -> sender.round());
  }
}
