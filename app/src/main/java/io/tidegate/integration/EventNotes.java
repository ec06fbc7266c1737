package io.tidegate.integration;

import io.tidegate.audit.Entered;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ToldTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes each act that is to be told, in the act's own transaction: neither is there without the
 * other.
 */
@Component
class EventNotes {
  private final EventStore store;

  EventNotes(EventStore store) {
    this.store = store;
  }

  @EventListener
  void hear(Entered entered) {
    ClientId client = entered.deed().client();
    // What only happened in the demo's story is told to nobody.
    if (client != null && !ToldTime.telling()) {
      EventType.of(entered.deed()).ifPresent(type -> store.note(entered, type, client));
    }
  }
}
