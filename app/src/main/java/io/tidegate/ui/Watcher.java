package io.tidegate.ui;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open stream of events to one reader's page. */
final class Watcher {
  private static final long RETRY_MILLIS = 2_000;

  private final AccountId account;
  private final PersonId person;
  private final UUID subject;
  private final SseEmitter emitter;

  Watcher(AccountId account, PersonId person, UUID subject, SseEmitter emitter) {
    this.account = account;
    this.person = person;
    this.subject = subject;
    this.emitter = emitter;
  }

  boolean watches(AccountId account, UUID subject) {
    return this.account.equals(account) && this.subject.equals(subject);
  }

  boolean isOf(PersonId person) {
    return this.person.equals(person);
  }

  /** What changed while the page was being drawn is looked for at once. */
  void greet() {
    send(SseEmitter.event().reconnectTime(RETRY_MILLIS).comment("live"));
    tell();
  }

  void tell() {
    send(SseEmitter.event().name("changed").data("now"));
  }

  void beat() {
    send(SseEmitter.event().comment("beat"));
  }

  void leave() {
    emitter.complete();
  }

  private synchronized void send(SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException _) {
      emitter.complete();
    }
  }
}
