package io.tidegate.integration;

import org.springframework.context.ApplicationContext;

/** Sends what is due when the test wants it, in the place of the scheduler. */
public record WebhookPost(Dispatch dispatch) {
  /** That of this application. */
  public static WebhookPost of(ApplicationContext application) {
    return new WebhookPost(application.getBean(Dispatch.class));
  }

  /** Sends everything that is due, and waits for what comes of it. */
  public void deliver() {
    dispatch.round();
    try {
      dispatch.finish();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
