package io.tidegate.change;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has others told what becomes of a change, and notes of what they are to be reminded. */
@Component
class NoticeListener {
  private final Changes changes;
  private final NoticeDesk desk;
  private final Reminders reminders;

  NoticeListener(Changes changes, NoticeDesk desk, Reminders reminders) {
    this.changes = changes;
    this.desk = desk;
    this.reminders = reminders;
  }

  @ApplicationModuleListener(condition = "#event.concernsOthers()")
  void on(ChangeMoved event) {
    Change change = changes.get(event.change());
    Occasion.of(event)
        .filter(occasion -> occasion != Occasion.SCHEDULED || change.state() == State.SCHEDULED)
        .ifPresent(occasion -> {
          desk.tell(change, occasion, event.by(), event.at());
          if (occasion == Occasion.SCHEDULED) {
            reminders.note(change, event.at());
          }
        });
  }

  /** While approval is sought for it, a window is nobody else's yet. */
  @ApplicationModuleListener
  void on(WindowMoved event) {
    Change change = changes.get(event.change());
    if (change.state() == State.SCHEDULED) {
      desk.tell(change, Occasion.MOVED, event.by(), event.at());
      reminders.note(change, event.at());
    }
  }
}
