package io.tidegate.integration;

import io.tidegate.audit.Entered;
import io.tidegate.audit.Entered.Act;
import io.tidegate.integration.EventStore.Note;
import io.tidegate.kernel.ToldTime;
import java.util.List;
import java.util.stream.Stream;
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
    List<Note> notes = entered.acts().stream().flatMap(EventNotes::note).toList();
    // What only happened in the demo's story is told to nobody.
    if (!notes.isEmpty() && !ToldTime.telling()) {
      store.note(entered.account(), notes, entered.at());
    }
  }

  private static Stream<Note> note(Act act) {
    return act.deed().client() == null
        ? Stream.empty()
        : EventType.of(act.deed()).map(type -> new Note(act, type)).stream();
  }
}
